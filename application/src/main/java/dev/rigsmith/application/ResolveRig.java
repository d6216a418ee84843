package dev.rigsmith.application;

import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.resolve.Resolver;

/** Says what a word means, and why. */
public final class ResolveRig {

    private final GatherFacts gather;

    ResolveRig(GatherFacts gather) {
        this.gather = gather;
    }

    /** Resolves one word against the facts of this moment. */
    public Resolution resolve(String word) {
        return Resolver.resolve(word, gather.about(word).facts());
    }
}
