package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.rig.RigKind;

/** Rule 7: a word that is an image reference. It always answers. */
final class ReferenceRule {

    private ReferenceRule() {}

    static Answer.Match ask(Question question) {
        Expansion expansion = Expansion.of(question.reference(), question.facts());
        Answer.Match match = Answer.Match.published(
                        RigKind.PREFAB, expansion.chosen(), question.facts().images(), "image " + expansion.chosen())
                .from(expansion.chosen().toString());
        return expansion.guessed() ? match.guess() : match;
    }
}
