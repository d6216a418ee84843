package dev.rigsmith.adapters.podman;

import dev.rigsmith.ports.Containers;

/** The same through a service of podman. */
class PodmanContainersThroughServiceIT extends PodmanContainersIT {

    @Override
    Containers made() {
        return new PodmanContainers(sandbox.clientPrograms());
    }
}
