package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.reference.ImageReference;
import java.util.Optional;

/**
 * What a typed reference stands for.
 *
 * @param chosen the reference to use
 * @param guessed whether the engine's short-name rules will have to say what it means
 */
record Expansion(ImageReference chosen, boolean guessed) {

    static Expansion exactly(ImageReference reference) {
        return new Expansion(reference, false);
    }

    /** Expands by the prefab table; the typed name wins when it is local and the expanded one is not. */
    static Expansion of(ImageReference typed, Facts facts) {
        if (!isBare(typed.toString())) {
            return exactly(typed);
        }
        Optional<ImageReference> listed =
                Optional.ofNullable(facts.settings().prefabs().get(typed.toString()));
        return listed.map(expanded -> exactly(isLocal(typed, facts) && !isLocal(expanded, facts) ? typed : expanded))
                .orElseGet(() -> new Expansion(typed, !isLocal(typed, facts)));
    }

    /** Whether the prefab table applies: neither a slash nor a digest says more than a name. */
    static boolean isBare(String typed) {
        return typed.indexOf('/') < 0 && typed.indexOf('@') < 0;
    }

    private static boolean isLocal(ImageReference reference, Facts facts) {
        return facts.images().flatMap(images -> images.find(reference)).isPresent();
    }
}
