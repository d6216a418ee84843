package dev.rigsmith.domain.ignore;

import java.util.List;
import java.util.function.IntPredicate;

/** A regular expression over code points, taken apart. */
sealed interface Expression {

    /** One code point of a set. */
    record One(IntPredicate set) implements Expression {}

    /** One after the other; of nothing: the empty text. */
    record Sequence(List<Expression> parts) implements Expression {}

    /** Any of them. */
    record Alternatives(List<Expression> choices) implements Expression {}

    /** @param most at least {@code least}, or {@link #UNLIMITED} */
    record Repetition(Expression part, int least, int most) implements Expression {
        static final int UNLIMITED = -1;
    }

    /** Only at the beginning of the text. */
    record Beginning() implements Expression {}

    /** Only at the end of the text. */
    record End() implements Expression {}
}
