package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.reference.ImageReference;

/** A rig that the project file declares, as far as resolution needs it. */
public sealed interface ProjectRig {

    /**
     * It is built.
     *
     * @param containerfile the Containerfile as the user knows it
     */
    record Built(String containerfile, Currency currency) implements ProjectRig {}

    /** It is a published image. */
    record Published(ImageReference image) implements ProjectRig {}
}
