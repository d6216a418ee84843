package dev.rigsmith.adapters.podman;

import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.ImageTransfers;

/** The same through a service of podman. */
class PodmanImageTransfersThroughServiceIT extends PodmanImageTransfersIT {

    @Override
    ImageStore storeMade() {
        return PodmanImageStore.ofService(sandbox.clientPrograms());
    }

    @Override
    ImageTransfers made() {
        return new PodmanImageTransfers(sandbox.clientPrograms());
    }
}
