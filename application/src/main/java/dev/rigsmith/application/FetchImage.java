package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.ImageTransfers;
import dev.rigsmith.ports.Progress;
import dev.rigsmith.ports.Registries;
import java.util.List;
import java.util.Optional;

/** Fetches images that registries have, and says so where none can have them. */
final class FetchImage {

    private final ImageTransfers transfers;
    private final Progress progress;

    FetchImage(ImageTransfers transfers, Progress progress) {
        this.transfers = transfers;
        this.progress = progress;
    }

    /** @throws RefusedException when the image is one that only this machine could have made */
    ImageId fetch(ImageReference reference, Optional<Platform> platform, Registries.Access access) {
        if (reference.isMadeHere()) {
            throw new RefusedException(
                    ErrorId.MISSING_IMAGE,
                    "there is no image " + reference
                            + platform.map(wanted -> " for " + wanted).orElse("")
                            + ", and no registry has what is made on this machine",
                    "build it, or give an image that name: podman tag IMAGE " + reference);
        }
        progress.pulling(reference);
        return transfers.pull(reference, platform, access);
    }

    /** The command that {@link #fetch} would run. */
    List<String> command(ImageReference reference, Optional<Platform> platform, Registries.Access access) {
        return transfers.pullCommand(reference, platform, access);
    }

    /** @throws RefusedException when its manifest leads to another image than the pinned one */
    ImageId pinned(PinnedImage pin, Optional<Platform> platform, Registries.Access access) {
        ImageId pulled = fetch(pin.reference(), platform, access);
        pin.image().filter(image -> !image.equals(pulled)).ifPresent(image -> {
            throw new RefusedException(
                    ErrorId.DIGEST_MISMATCH,
                    "the lock file says that " + pin.reference() + " is image " + image.shortened() + ", and it is "
                            + pulled.shortened(),
                    "write it anew with: rig lock --update");
        });
        return pulled;
    }
}
