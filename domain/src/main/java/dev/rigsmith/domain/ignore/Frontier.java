package dev.rigsmith.domain.ignore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** The states that wait for the next code point, once everything that needs none has been gone through. */
final class Frontier {

    private final List<State.Reads> waiting = new ArrayList<>();
    private boolean accepts;

    /**
     * @param size the number of states of the automaton
     * @param states where to go on from
     * @param beginning whether this is the beginning of the text
     * @param end whether this is the end of the text
     */
    Frontier(int size, Collection<State> states, boolean beginning, boolean end) {
        BitSet seen = new BitSet(size);
        Deque<State> open = new ArrayDeque<>(states);
        while (!open.isEmpty()) {
            State state = open.pop();
            if (!seen.get(state.number())) {
                seen.set(state.number());
                enter(state, open, beginning, end);
            }
        }
    }

    private void enter(State state, Deque<State> open, boolean beginning, boolean end) {
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

    boolean accepts() {
        return accepts;
    }

    /** Whether nothing that follows can lead on from here. */
    boolean isEmpty() {
        return waiting.isEmpty() && !accepts;
    }

    /** The states after a code point, added to those given. */
    List<State> after(int codePoint, List<State> others) {
        List<State> next = new ArrayList<>(others);
        for (State.Reads reads : waiting) {
            if (reads.set().test(codePoint)) {
                next.add(reads.next());
            }
        }
        return next;
    }
}
