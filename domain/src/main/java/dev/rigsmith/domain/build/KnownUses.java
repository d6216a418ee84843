package dev.rigsmith.domain.build;

import dev.rigsmith.domain.containerfile.ImageUse;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The images that a build uses, worked out once: they follow from the rest of a {@link BuildSpec}, so that this says
 * nothing when two are compared.
 */
final class KnownUses {

    private volatile Optional<Set<ImageUse>> uses = Optional.empty();

    /** Gives them, and works them out when they are first asked for. */
    Set<ImageUse> orFrom(Supplier<Set<ImageUse>> facts) {
        if (uses.isEmpty()) {
            uses = Optional.of(Collections.unmodifiableSet(facts.get()));
        }
        return uses.orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnownUses;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return uses.map(Set::toString).orElse("not asked for");
    }
}
