package dev.rigsmith.domain.ignore;

import java.util.List;
import java.util.Optional;

/** Finds an expression in texts by following all of its states at once, so no expression makes it slow. */
final class Automaton {

    private final Frontier initial;
    private final boolean anchored;

    private Automaton(Frontier initial, boolean anchored) {
        this.initial = initial;
        this.anchored = anchored;
    }

    /** An automaton for the expression, or empty if it would be too large. */
    static Optional<Automaton> of(Expression expression) {
        StateBuilder builder = new StateBuilder();
        return builder.build(expression).map(start -> from(start, builder.size()));
    }

    private static Automaton from(State start, int size) {
        boolean anchored = Frontiers.isDeadAfterBeginning(start, size);
        Frontiers frontiers = new Frontiers(size, anchored ? List.of() : List.of(start));
        return new Automaton(frontiers.initial(start), anchored);
    }

    /** Whether the expression is found anywhere in a text. */
    boolean matches(String text) {
        Frontier last = follow(text);
        return last.accepts() || last.acceptsAtEnd();
    }

    /** Whether the expression may be found in a text that begins with a directory and goes on below it. */
    boolean mayMatchBelow(String directory) {
        return !anchored || follow(directory + "/").goesOn();
    }

    // Stops early where nothing that follows can change the answer.
    private Frontier follow(String text) {
        Frontier frontier = initial;
        for (int at = 0; at < text.length() && !frontier.isSettled(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            frontier = frontier.after(c);
        }
        return frontier;
    }
}
