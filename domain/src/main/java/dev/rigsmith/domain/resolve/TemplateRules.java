package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigAction;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigStatus;
import dev.rigsmith.domain.rig.ShortName;
import java.util.List;
import java.util.Optional;

/** Rules 2 and 6: a template whose image is here, and a template that was only found. */
final class TemplateRules {

    private TemplateRules() {}

    static Answer image(Question question) {
        if (question.shortName().isEmpty()) {
            return new Answer.No("not a short name");
        }
        if (question.facts().images().isEmpty()) {
            return new Answer.No("no engine to ask for images");
        }
        ShortName name = question.shortName().get();
        ImageReference image = OwnedImages.latest(RigKind.TEMPLATE, name);
        return question.facts()
                .images()
                .get()
                .find(image)
                .<Answer>map(found -> local(
                        image,
                        found,
                        Optional.ofNullable(question.facts().templates().get(name))))
                .orElseGet(() -> new Answer.No("no image " + image));
    }

    private static Answer.Match local(ImageReference image, LocalImage found, Optional<TemplateFacts> template) {
        return template.map(facts -> compared(image, found, facts).builtFrom(facts.location()))
                .orElseGet(() -> ready(image, "the image is here; no template of that name to compare it with"));
    }

    private static Answer.Match compared(ImageReference image, LocalImage found, TemplateFacts template) {
        if (template.currency() instanceof Currency.Known known) {
            return found.isBuiltFrom(known.key())
                    ? ready(image, "the image is here and current")
                    : stale(image, "the image is here" + origin(found), changes(found, known));
        }
        String why = ((Currency.Unknown) template.currency()).why();
        return stale(image, "the image is here; " + why).because(why);
    }

    private static String origin(LocalImage found) {
        return found.key().map(key -> ", built from key " + key.shortened()).orElse(", without a build key");
    }

    /** The record explains only the image that it was written for. */
    private static List<Change> changes(LocalImage found, Currency.Known known) {
        return known.lastImage().filter(found.id()::equals).isPresent() ? known.changes() : List.of();
    }

    private static Answer.Match stale(ImageReference image, String saw, List<Change> changes) {
        return stale(image, saw + "; " + Sightings.since(changes))
                .since(changes)
                .because(Sightings.briefly(changes));
    }

    private static Answer.Match ready(ImageReference image, String saw) {
        return Answer.Match.of(RigKind.TEMPLATE, image, RigAction.NONE, RigStatus.READY, saw);
    }

    private static Answer.Match stale(ImageReference image, String saw) {
        return Answer.Match.of(RigKind.TEMPLATE, image, RigAction.BUILD, RigStatus.STALE, saw);
    }

    static Answer discovered(Question question) {
        if (question.shortName().isEmpty()) {
            return new Answer.No("not a short name");
        }
        ShortName name = question.shortName().get();
        return Optional.ofNullable(question.facts().templates().get(name))
                .<Answer>map(template -> unbuilt(name, template, question.facts()))
                .orElseGet(() -> new Answer.No("no template of that name"));
    }

    private static Answer.Match unbuilt(ShortName name, TemplateFacts template, Facts facts) {
        return Answer.Match.of(
                        RigKind.TEMPLATE,
                        OwnedImages.latest(RigKind.TEMPLATE, name),
                        RigAction.BUILD,
                        facts.images().isPresent() ? RigStatus.UNPREPARED : RigStatus.UNKNOWN,
                        "template " + template.location() + obstacle(template.currency()))
                .builtFrom(template.location());
    }

    /** Why there is no key to build by yet, where there is none. */
    private static String obstacle(Currency currency) {
        return currency instanceof Currency.Unknown unknown ? "; " + unknown.why() : "";
    }
}
