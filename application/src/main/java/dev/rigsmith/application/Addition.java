package dev.rigsmith.application;

import dev.rigsmith.domain.containerfile.Containerfile;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.ports.VerifiedImage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** What a source turned out to be, ready to be added under whatever name. */
sealed interface Addition {

    /** What it is called when the user does not say; empty where the source says nothing. */
    Optional<String> derivedName();

    /** What kind of rig it becomes. */
    default RigKind kind() {
        return this instanceof Template ? RigKind.TEMPLATE : RigKind.PREFAB;
    }

    /** An image that a registry has. */
    record Published(ImageReference reference, Optional<String> derivedName) implements Addition {}

    /**
     * An image from an archive.
     *
     * @param image checks the image to its last byte, which takes a while
     * @param source what to remember of where it came from
     */
    record Archived(Supplier<VerifiedImage> image, String source, Optional<String> derivedName) implements Addition {}

    /** A Containerfile, and the directory that it copies from. */
    record Template(
            Octets bytes,
            Containerfile containerfile,
            Optional<Path> context,
            String source,
            Optional<String> derivedName)
            implements Addition {}
}
