package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import java.util.Optional;

/** Rule 5: a registered rig of any kind but extended. */
final class RegisteredRule {

    private RegisteredRule() {}

    static Answer ask(Question question) {
        Optional<RegisteredRig> rig = question.registered().filter(found -> found.kind() != RigKind.EXTENDED);
        if (rig.isEmpty()) {
            return new Answer.No("no rig of that name in rigs.yaml");
        }
        return rig.get().kind() == RigKind.TEMPLATE && isDiscovered(question)
                ? new Answer.No("registered in rigs.yaml as a template, which was found")
                : match(rig.get(), question);
    }

    private static boolean isDiscovered(Question question) {
        return question.shortName()
                .filter(question.facts().templates()::containsKey)
                .isPresent();
    }

    private static Answer.Match match(RegisteredRig rig, Question question) {
        Expansion expansion = expand(rig, question);
        Answer.Match match = Answer.Match.published(
                rig.kind(), expansion.chosen(), question.facts().images(), "registered in rigs.yaml");
        return rig.source().map(match::from).orElse(match);
    }

    /** The row's image as it stands, else its source as if it had been typed, else its name. */
    private static Expansion expand(RegisteredRig rig, Question question) {
        return rig.image().map(Expansion::exactly).orElseGet(() -> {
            ImageReference source =
                    rig.source().flatMap(ImageReference::tryParse).orElse(question.reference());
            return Expansion.of(source, question.facts());
        });
    }
}
