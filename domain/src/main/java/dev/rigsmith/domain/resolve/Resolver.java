package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.error.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Decides what a word means. First match wins; every rule that was looked at goes on the trail. */
public final class Resolver {

    private Resolver() {}

    /**
     * Resolves a word against a snapshot.
     *
     * @throws InvalidInputException when the word is neither a name nor a reference
     */
    public static Resolution resolve(String word, Facts facts) {
        Question question = Question.of(word, facts);
        List<Step> trail = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            Answer answer = ask(rule, question);
            trail.add(new Step(rule, answer instanceof Answer.Match, answer.saw()));
            if (answer instanceof Answer.Match match) {
                return resolution(word, match, trail);
            }
        }
        throw new AssertionError("a reference always resolves: " + word);
    }

    /** What every rule that applies would decide, were it the first: the first one decides, the others are hidden. */
    static List<Answer.Match> matches(Question question) {
        return Stream.of(Rule.values())
                .map(rule -> ask(rule, question))
                .filter(Answer.Match.class::isInstance)
                .map(Answer.Match.class::cast)
                .toList();
    }

    private static Answer ask(Rule rule, Question question) {
        return switch (rule) {
            case PROJECT -> ProjectRule.ask(question);
            case TEMPLATE_IMAGE -> TemplateRules.image(question);
            case EXTENDED_IMAGE -> ExtendedRules.image(question);
            case REGISTERED_EXTENDED -> ExtendedRules.registered(question);
            case REGISTERED -> RegisteredRule.ask(question);
            case TEMPLATE -> TemplateRules.discovered(question);
            case REFERENCE -> ReferenceRule.ask(question);
        };
    }

    private static Resolution resolution(String word, Answer.Match match, List<Step> trail) {
        return new Resolution(
                word,
                match.kind(),
                match.image(),
                match.action(),
                match.status(),
                match.source(),
                match.containerfile(),
                match.changes(),
                match.guessed(),
                trail);
    }
}
