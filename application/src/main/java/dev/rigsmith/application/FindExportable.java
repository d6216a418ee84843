package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.resolve.Resolver;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import java.util.Optional;

/** Finds the rigs that travel as bundles: those that were made by hand. */
final class FindExportable {

    private final GatherFacts gather;
    private final Suggestions suggestions;

    FindExportable(GatherFacts gather, Suggestions suggestions) {
        this.gather = gather;
        this.suggestions = suggestions;
    }

    /**
     * An extended rig whose image is here.
     *
     * @param row what is registered under its name
     */
    record Exportable(LocalImage image, Optional<RegisteredRig> row) {}

    /** @throws RefusedException (not-exportable, missing-image) when the word names a rig of another kind, or no image is here */
    Exportable find(String word) {
        Snapshot snapshot = gather.about(word);
        Resolution rig = Resolver.resolve(word, snapshot.facts());
        if (rig.guessed()) {
            snapshot.images();
            throw suggestions.unknown(word);
        }
        if (rig.kind() != RigKind.EXTENDED) {
            throw otherKind(rig);
        }
        LocalImage image = snapshot.images().find(rig.image()).orElseThrow(() -> gone(rig));
        return new Exportable(
                image, Optional.ofNullable(snapshot.facts().registered().get(word)));
    }

    private static RefusedException otherKind(Resolution rig) {
        return new RefusedException(
                ErrorId.NOT_EXPORTABLE,
                "`" + rig.name() + "` is a " + rig.kind().word() + " rig; only rigs made by hand travel as bundles",
                remedy(rig));
    }

    /** How a rig of another kind gets to another machine. */
    private static String remedy(Resolution rig) {
        if (rig.containerfile().isPresent()) {
            return "it is built from its Containerfile, so pass that on: "
                    + rig.containerfile().get();
        }
        return OwnedImages.isOwned(rig.image())
                ? "save its image with: podman save -o FILE " + rig.image()
                : "its image is in a registry, so on the other machine: rig add " + rig.image();
    }

    private static RefusedException gone(Resolution rig) {
        return new RefusedException(
                ErrorId.MISSING_IMAGE,
                "the image of `" + rig.name() + "` is gone, and it was made by hand: " + rig.image(),
                "import it from a bundle or another machine");
    }
}
