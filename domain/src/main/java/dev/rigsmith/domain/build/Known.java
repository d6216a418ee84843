package dev.rigsmith.domain.build;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that follows from the rest of a record, worked out once; it says nothing when two records are compared. */
final class Known<T> {

    private volatile Optional<T> value = Optional.empty();

    /** Gives it, and works it out when it is first asked for. */
    T orFrom(Supplier<T> facts) {
        if (value.isEmpty()) {
            value = Optional.of(facts.get());
        }
        return value.orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Known;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return value.map(Object::toString).orElse("not asked for");
    }
}
