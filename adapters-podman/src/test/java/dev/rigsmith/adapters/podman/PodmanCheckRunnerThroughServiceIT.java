package dev.rigsmith.adapters.podman;

import dev.rigsmith.ports.CheckRunner;

/** The same through a service of podman. */
class PodmanCheckRunnerThroughServiceIT extends PodmanCheckRunnerIT {

    @Override
    CheckRunner made() {
        return new PodmanCheckRunner(sandbox.clientPrograms());
    }
}
