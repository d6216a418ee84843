package dev.rigsmith.domain.ignore;

import dev.rigsmith.domain.ignore.Expression.Alternatives;
import dev.rigsmith.domain.ignore.Expression.Beginning;
import dev.rigsmith.domain.ignore.Expression.One;
import dev.rigsmith.domain.ignore.Expression.Repetition;
import dev.rigsmith.domain.ignore.Expression.Sequence;
import java.util.List;
import java.util.Optional;

/** Turns an expression into states, from its end to its beginning. */
final class StateBuilder {

    private static final int MOST_STATES = 20_000;

    private int size;

    int size() {
        return size;
    }

    /** The first state, or empty if there would be too many. */
    Optional<State> build(Expression expression) {
        State first = before(expression, new State.Found(size++));
        return size > MOST_STATES ? Optional.empty() : Optional.of(first);
    }

    private State before(Expression expression, State next) {
        if (size > MOST_STATES) {
            return next;
        }
        if (expression instanceof One one) {
            return new State.Reads(size++, one.set(), next);
        }
        if (expression instanceof Sequence sequence) {
            return beforeAll(sequence.parts(), next);
        }
        if (expression instanceof Alternatives alternatives) {
            return beforeAny(alternatives.choices(), next);
        }
        if (expression instanceof Repetition repetition) {
            return beforeRepetition(repetition, next);
        }
        return new State.Stands(size++, expression instanceof Beginning, next);
    }

    private State beforeAll(List<Expression> parts, State next) {
        State state = next;
        for (int index = parts.size() - 1; index >= 0; index--) {
            state = before(parts.get(index), state);
        }
        return state;
    }

    private State beforeAny(List<Expression> choices, State next) {
        State.Forks fork = new State.Forks(size++);
        choices.forEach(choice -> fork.add(before(choice, next)));
        return fork;
    }

    private State beforeRepetition(Repetition repetition, State next) {
        State state = repetition.most() == Repetition.UNLIMITED ? loop(repetition.part(), next) : next;
        for (int count = repetition.least(); count < repetition.most(); count++) {
            state = optional(repetition.part(), state, next);
        }
        for (int count = 0; count < repetition.least(); count++) {
            state = before(repetition.part(), state);
        }
        return state;
    }

    private State loop(Expression part, State next) {
        State.Forks fork = new State.Forks(size++);
        fork.add(before(part, fork));
        fork.add(next);
        return fork;
    }

    private State optional(Expression part, State after, State next) {
        State.Forks fork = new State.Forks(size++);
        fork.add(before(part, after));
        fork.add(next);
        return fork;
    }
}
