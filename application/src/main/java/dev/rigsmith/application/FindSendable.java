package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigStatus;

/** Finds rigs whose images can be given away: those that are here and current. */
final class FindSendable {

    private final GatherFacts gather;
    private final Suggestions suggestions;

    FindSendable(GatherFacts gather, Suggestions suggestions) {
        this.gather = gather;
        this.suggestions = suggestions;
    }

    /** A rig of any kind, and its image. */
    record Found(Resolution rig, LocalImage image) {}

    /**
     * Finds the rig that a word names.
     *
     * @throws UnknownRigException when there is no such rig
     * @throws RefusedException (not-pushed) when it is stale, or (missing-image) its image is not here
     */
    Found find(String word) {
        Snapshot snapshot = gather.about(word);
        Resolution rig = suggestions.rig(word, snapshot);
        if (rig.status() == RigStatus.STALE) {
            throw new RefusedException(
                    ErrorId.NOT_PUSHED,
                    "`" + rig.name() + "` is stale: its inputs changed since its image was built",
                    "prepare it first: rig prep " + rig.name());
        }
        return new Found(rig, snapshot.images().find(rig.image()).orElseThrow(() -> absent(rig)));
    }

    private static RefusedException absent(Resolution rig) {
        return new RefusedException(
                ErrorId.MISSING_IMAGE,
                "the image of `" + rig.name() + "` is not here: " + rig.image(),
                rig.kind() == RigKind.EXTENDED
                        ? "it was made by hand; import it from a bundle, or pull it from a registry"
                        : "prepare it first: rig prep " + rig.name());
    }
}
