package dev.rigsmith.domain.ignore;

import java.util.List;

/**
 * All that an automaton can be in at one place of a text. What follows an ASCII character is remembered; threads that
 * work it out at the same time come to the same answer.
 */
final class Frontier {

    private final Frontiers all;
    private final List<State.Reads> waiting;
    private final boolean accepts;
    private final boolean acceptsAtEnd;
    private final Frontier[] known = new Frontier[128];

    /**
     * @param waiting the states that go on after a code point
     * @param accepts whether the expression has been found
     * @param acceptsAtEnd whether it has been found if the text ends here
     */
    Frontier(Frontiers all, List<State.Reads> waiting, boolean accepts, boolean acceptsAtEnd) {
        this.all = all;
        this.waiting = List.copyOf(waiting);
        this.accepts = accepts;
        this.acceptsAtEnd = acceptsAtEnd;
    }

    boolean accepts() {
        return accepts;
    }

    boolean acceptsAtEnd() {
        return acceptsAtEnd;
    }

    /** Whether a longer text may be accepted. */
    boolean goesOn() {
        return accepts || !waiting.isEmpty();
    }

    /** Whether every longer text gives the same answer, and so does this one. */
    boolean isSettled() {
        return accepts || waiting.isEmpty() && !acceptsAtEnd;
    }

    Frontier after(int codePoint) {
        if (codePoint >= known.length) {
            return all.after(waiting, codePoint);
        }
        Frontier next = known[codePoint];
        if (next == null) {
            next = all.after(waiting, codePoint);
            if (all.remembersMore()) {
                known[codePoint] = next;
            }
        }
        return next;
    }
}
