package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.rig.OwnedImages;

/** Finds the rigs that travel as bundles: those that were made by hand. */
final class FindExportable {

    private final LocateExtended locating;

    FindExportable(LocateExtended locating) {
        this.locating = locating;
    }

    /** @throws RefusedException (not-exportable, missing-image) when the word names a rig of another kind, or no image is here */
    LocateExtended.Located find(String word) {
        return locating.locate(word, FindExportable::otherKind);
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
                ? "give its image to a registry, for the other machine to pull: rig push " + rig.name() + " REF"
                : "its image is in a registry, so on the other machine: rig add " + rig.image();
    }
}
