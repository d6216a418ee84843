package dev.rigsmith.domain.ignore;

import java.util.Optional;

/**
 * One rule. A doubtful one, without an automaton, errs towards seeing more.
 *
 * @param includes whether the rule began with {@code !}
 * @param glob the pattern, cleaned, without {@code !}
 */
record IgnoreRule(boolean includes, String glob, Optional<Automaton> automaton) {

    boolean matches(String path) {
        return automaton.map(known -> known.matches(path)).orElse(includes);
    }

    boolean mayMatchBelow(String directory) {
        return automaton.map(known -> known.mayMatchBelow(directory)).orElse(includes);
    }

    /** Whether the builder walks an excluded directory because of this rule: it compares letters only, not whole names. */
    boolean leadsInto(String directory) {
        return includes && (glob + "/").startsWith(directory);
    }
}
