package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.resolve.Resolver;
import dev.rigsmith.domain.rig.RigAction;
import java.util.function.UnaryOperator;

/** Finds rigs to make ready, and refuses words that name none. */
final class Preparables {

    private final GatherFacts gather;
    private final Suggestions suggestions;

    Preparables(GatherFacts gather, Suggestions suggestions) {
        this.gather = gather;
        this.suggestions = suggestions;
    }

    /** @param edit what is otherwise than declared, of rigs of the project */
    Preparable find(String word, UnaryOperator<BuildSpec> edit) {
        Snapshot snapshot = gather.about(word, edit);
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
                "import it from a bundle, or pull it from a registry");
    }
}
