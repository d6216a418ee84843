package dev.rigsmith.adapters.podman;

import dev.rigsmith.ports.ImageContents;

/** The same through a service of podman. */
class PodmanImageContentsThroughServiceIT extends PodmanImageContentsIT {

    @Override
    ImageContents made() {
        return new PodmanImageContents(sandbox.clientPrograms());
    }
}
