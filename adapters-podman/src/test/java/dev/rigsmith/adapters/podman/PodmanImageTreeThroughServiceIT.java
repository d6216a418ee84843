package dev.rigsmith.adapters.podman;

import dev.rigsmith.ports.ImageTree;

/** The same through a service of podman. */
class PodmanImageTreeThroughServiceIT extends PodmanImageTreeIT {

    @Override
    ImageTree made() {
        return new PodmanImageTree(sandbox.clientPrograms());
    }
}
