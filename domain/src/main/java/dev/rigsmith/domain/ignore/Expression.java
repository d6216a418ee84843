package dev.rigsmith.domain.ignore;

import java.util.List;
import java.util.function.IntPredicate;

/** A regular expression over code points, taken apart. */
sealed interface Expression {

    /** How often its most repeated part stands in the expression once all repetitions are written out. */
    default int times() {
        return 1;
    }

    /** One code point of a set. */
    record One(IntPredicate set) implements Expression {}

    /** One after the other; of nothing: the empty text. */
    record Sequence(List<Expression> parts) implements Expression {
        @Override
        public int times() {
            return parts.stream().mapToInt(Expression::times).max().orElse(1);
        }
    }

    /** Any of them. */
    record Alternatives(List<Expression> choices) implements Expression {
        @Override
        public int times() {
            return choices.stream().mapToInt(Expression::times).max().orElse(1);
        }
    }

    /** @param most at least {@code least}, or {@link #UNLIMITED} */
    record Repetition(Expression part, int least, int most) implements Expression {
        static final int UNLIMITED = -1;

        @Override
        public int times() {
            int own = most == UNLIMITED ? least : most;
            return (int) Math.min((long) Math.max(own, 1) * part.times(), Integer.MAX_VALUE);
        }
    }

    /** Only at the beginning of the text. */
    record Beginning() implements Expression {}

    /** Only at the end of the text. */
    record End() implements Expression {}
}
