package dev.rigsmith.adapters.podman;

import dev.rigsmith.ports.Leftovers;

/** The same through a service of podman. */
class PodmanLeftoversThroughServiceIT extends PodmanLeftoversIT {

    @Override
    Leftovers made() {
        return new PodmanLeftovers(sandbox.clientPrograms());
    }
}
