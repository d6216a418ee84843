package dev.rigsmith.adapters.podman;

import dev.rigsmith.ports.ImageStore;

/** The same through a service of podman. */
class PodmanImageStoreThroughServiceIT extends PodmanImageStoreIT {

    @Override
    ImageStore made() {
        return PodmanImageStore.ofService(sandbox.clientPrograms());
    }
}
