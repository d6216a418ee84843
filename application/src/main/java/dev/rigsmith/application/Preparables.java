package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.resolve.Resolver;
import dev.rigsmith.domain.rig.RigAction;

/** Finds rigs to make ready, and refuses words that name none. */
final class Preparables {

    private final GatherFacts gather;
    private final Suggestions suggestions;

    Preparables(GatherFacts gather, Suggestions suggestions) {
        this.gather = gather;
        this.suggestions = suggestions;
    }

    Preparable find(String word) {
        Snapshot snapshot = gather.about(word);
        Resolution rig = Resolver.resolve(word, snapshot.facts());
        snapshot.images();
        if (rig.guessed()) {
            suggestions.refuseIfMistyped(word);
        }
        if (rig.action() == RigAction.MISSING) {
            throw gone(rig);
        }
        return new Preparable(rig, snapshot);
    }

    private static RefusedException gone(Resolution rig) {
        return new RefusedException(
                ErrorId.MISSING_IMAGE,
                "the image of `" + rig.name() + "` is gone, and it was made by hand: " + rig.image(),
                "import it from a bundle or another machine");
    }
}
