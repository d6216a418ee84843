package dev.rigsmith.domain.ignore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** A state of an {@link Automaton}; each has a number of its own, from 0. */
sealed interface State {

    int number();

    /** The expression has been found. */
    record Found(int number) implements State {}

    /** Goes on after a code point of the set. */
    record Reads(int number, IntPredicate set, State next) implements State {}

    /** Goes on at the beginning, or at the end, of the text only. */
    record Stands(int number, boolean atBeginning, State next) implements State {}

    /** Goes on in several ways at once. Not a record: a loop leads back to its own fork. */
    final class Forks implements State {
        private final int number;
        private final List<State> ways = new ArrayList<>();

        Forks(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        void add(State way) {
            ways.add(way);
        }

        List<State> ways() {
            return ways;
        }
    }
}
