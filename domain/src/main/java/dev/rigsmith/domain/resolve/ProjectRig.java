package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Optional;

/** A rig that the project file declares, as far as resolution needs it. */
public sealed interface ProjectRig {

    /**
     * It is built.
     *
     * @param containerfile the Containerfile as the user knows it
     */
    record Built(String containerfile, Currency currency) implements ProjectRig {}

    /**
     * It is a published image.
     *
     * @param pin the image that stands for the name, where the lock file holds it to one
     */
    record Published(ImageReference image, Optional<PinnedImage> pin) implements ProjectRig {

        /** It is whatever has the name. */
        public Published(ImageReference image) {
            this(image, Optional.empty());
        }
    }
}
