package dev.rigsmith.domain.ignore;

import java.util.List;
import java.util.Optional;

/**
 * Finds an expression in texts by following all of its states at once, so no expression makes it slow. Immutable.
 *
 * @param start where each attempt begins
 * @param size the number of states
 * @param anchored whether an attempt can only begin where the text does
 */
record Automaton(State start, int size, boolean anchored) {

    /** An automaton for the expression, or empty if it would be too large. */
    static Optional<Automaton> of(Expression expression) {
        StateBuilder builder = new StateBuilder();
        Optional<State> start = builder.build(expression);
        return start.map(state -> {
            Frontier later = new Frontier(builder.size(), List.of(state), false, true);
            return new Automaton(state, builder.size(), later.isEmpty());
        });
    }

    /** Whether the expression is found anywhere in a text. */
    boolean matches(String text) {
        return follow(text, true);
    }

    /** Whether the expression may be found in a text that begins with a directory and goes on below it. */
    boolean mayMatchBelow(String directory) {
        return !anchored || follow(directory + "/", false);
    }

    private boolean follow(String text, boolean whole) {
        List<State> states = List.of(start);
        for (int at = 0; ; ) {
            boolean end = at >= text.length();
            Frontier frontier = new Frontier(size, states, at == 0, whole && end);
            if (frontier.accepts()) {
                return true;
            }
            if (end || frontier.isEmpty() && anchored) {
                return !whole && !frontier.isEmpty();
            }
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            states = frontier.after(c, anchored ? List.of() : List.of(start));
        }
    }
}
