package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.resolve.Resolver;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import java.util.Optional;
import java.util.function.Function;

/** Finds the images of rigs that were made by hand. */
final class LocateExtended {

    private final GatherFacts gather;
    private final Suggestions suggestions;

    LocateExtended(GatherFacts gather, Suggestions suggestions) {
        this.gather = gather;
        this.suggestions = suggestions;
    }

    /**
     * An extended rig whose image is here.
     *
     * @param row what is registered under its name
     */
    record Located(Resolution rig, LocalImage image, Optional<RegisteredRig> row) {}

    /**
     * Finds the rig that a word names.
     *
     * @param otherKind what is told of a rig that was not made by hand
     * @throws UnknownRigException when there is no such rig
     * @throws RefusedException when it is of another kind, or (missing-image) its image is gone
     */
    Located locate(String word, Function<Resolution, RefusedException> otherKind) {
        Snapshot snapshot = gather.about(word);
        Resolution rig = Resolver.resolve(word, snapshot.facts());
        if (rig.guessed()) {
            snapshot.images();
            throw suggestions.unknown(word);
        }
        if (rig.kind() != RigKind.EXTENDED) {
            throw otherKind.apply(rig);
        }
        LocalImage image = snapshot.images().find(rig.image()).orElseThrow(() -> gone(rig));
        return new Located(
                rig, image, Optional.ofNullable(snapshot.facts().registered().get(word)));
    }

    private static RefusedException gone(Resolution rig) {
        return new RefusedException(
                ErrorId.MISSING_IMAGE,
                "the image of `" + rig.name() + "` is gone, and it was made by hand: " + rig.image(),
                "import it from a bundle, or pull it from a registry");
    }
}
