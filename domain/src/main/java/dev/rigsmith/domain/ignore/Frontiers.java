package dev.rigsmith.domain.ignore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The frontiers of one automaton, made when first met. Only so many are kept; further ones are made anew each time. */
final class Frontiers {

    private static final int MOST_KEPT = 500;

    private final int size;
    private final List<State> restarts;
    private final Map<BitSet, Frontier> kept = new ConcurrentHashMap<>();

    /**
     * @param size the number of states
     * @param restarts where an attempt may begin later than the text does
     */
    Frontiers(int size, List<State> restarts) {
        this.size = size;
        this.restarts = restarts;
    }

    /** Whether an attempt that begins after the beginning of a text comes to nothing. */
    static boolean isDeadAfterBeginning(State start, int size) {
        return new Closure(size, List.of(start), false, true).isEmpty();
    }

    Frontier initial(State start) {
        return make(List.of(start), true);
    }

    boolean remembersMore() {
        return kept.size() < MOST_KEPT;
    }

    Frontier after(List<State.Reads> waiting, int codePoint) {
        List<State> next = new ArrayList<>(restarts);
        BitSet numbers = new BitSet(size);
        for (State.Reads reads : waiting) {
            if (reads.set().test(codePoint)) {
                next.add(reads.next());
                numbers.set(reads.next().number());
            }
        }
        return remembersMore() ? kept.computeIfAbsent(numbers, key -> make(next, false)) : make(next, false);
    }

    private Frontier make(List<State> states, boolean beginning) {
        Closure here = new Closure(size, states, beginning, false);
        boolean atEnd = new Closure(size, states, beginning, true).accepts;
        return new Frontier(this, here.waiting, here.accepts, atEnd);
    }

    /** The states that some states lead to without a code point. */
    private static final class Closure {

        private final List<State.Reads> waiting = new ArrayList<>();
        private final Deque<State> open;
        private boolean accepts;

        Closure(int size, Collection<State> states, boolean beginning, boolean end) {
            BitSet seen = new BitSet(size);
            open = new ArrayDeque<>(states);
            while (!open.isEmpty()) {
                State state = open.pop();
                if (!seen.get(state.number())) {
                    seen.set(state.number());
                    enter(state, beginning, end);
                }
            }
        }

        private void enter(State state, boolean beginning, boolean end) {
            if (state instanceof State.Reads reads) {
                waiting.add(reads);
            } else if (state instanceof State.Forks forks) {
                forks.ways().forEach(open::push);
            } else if (state instanceof State.Stands stands) {
                if (stands.atBeginning() ? beginning : end) {
                    open.push(stands.next());
                }
            } else {
                accepts = true;
            }
        }

        boolean isEmpty() {
            return waiting.isEmpty() && !accepts;
        }
    }
}
