package dev.rigsmith.domain.ignore;

import java.util.Optional;

/**
 * One rule. A doubtful one, without an automaton, errs towards seeing more.
 *
 * @param includes whether the rule began with {@code !}
 */
record IgnoreRule(boolean includes, Optional<Automaton> automaton) {

    boolean matches(String path) {
        return automaton.map(known -> known.matches(path)).orElse(includes);
    }

    boolean mayMatchBelow(String directory) {
        return automaton.map(known -> known.mayMatchBelow(directory)).orElse(includes);
    }
}
