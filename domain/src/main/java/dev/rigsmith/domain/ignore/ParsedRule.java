package dev.rigsmith.domain.ignore;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What became of a pattern: a rule, or the reason why the builder refuses it. */
sealed interface ParsedRule {

    /** Hands the rule or the fault to where it belongs. */
    void addTo(List<IgnoreRule> rules, Consumer<String> faults);

    record Valid(IgnoreRule rule) implements ParsedRule {
        @Override
        public void addTo(List<IgnoreRule> rules, Consumer<String> faults) {
            rules.add(rule);
        }
    }

    record Faulty(String fault) implements ParsedRule {
        @Override
        public void addTo(List<IgnoreRule> rules, Consumer<String> faults) {
            faults.accept(fault);
        }
    }

    /** A rule whose effect cannot be predicted. */
    static ParsedRule doubtful(String pattern) {
        return new Valid(new IgnoreRule(pattern.startsWith("!"), pattern, Optional.empty()));
    }

    /** @param text a pattern without surrounding white space, not empty */
    static ParsedRule of(String text) {
        String pattern = CleanPath.of(text);
        if (!pattern.startsWith("!")) {
            return compile(pattern, false);
        }
        if (pattern.length() == 1) {
            return new Faulty("\"!\" needs a path after it");
        }
        String path = CleanPath.of(pattern.substring(1));
        return compile(path.startsWith("/") ? path.substring(1) : path, true);
    }

    private static ParsedRule compile(String glob, boolean includes) {
        Optional<String> fault = GlobSyntax.fault(glob);
        if (fault.isPresent()) {
            return new Faulty(fault.get());
        }
        ExpressionParser parser = new ExpressionParser(GlobExpression.of(glob));
        Expression expression = parser.parse();
        if (parser.fault().isPresent()) {
            return new Faulty(parser.fault().get());
        }
        Optional<Automaton> automaton = parser.doubtful() ? Optional.empty() : Automaton.of(expression);
        return new Valid(new IgnoreRule(includes, glob, automaton));
    }
}
