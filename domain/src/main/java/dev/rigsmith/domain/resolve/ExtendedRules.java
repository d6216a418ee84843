package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigAction;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigStatus;
import java.util.Optional;

/** Rules 3 and 4: an extended rig whose image is here, and one that is registered. */
final class ExtendedRules {

    private ExtendedRules() {}

    static Answer image(Question question) {
        if (question.shortName().isEmpty()) {
            return new Answer.No("not a short name");
        }
        if (question.facts().images().isEmpty()) {
            return new Answer.No("no engine to ask for images");
        }
        ImageReference image =
                OwnedImages.latest(RigKind.EXTENDED, question.shortName().get());
        return question.facts().images().get().find(image).isPresent()
                ? withSource(ready(image, "the image is here"), registeredAs(question))
                : new Answer.No("no image " + image);
    }

    static Answer registered(Question question) {
        return registeredAs(question)
                .<Answer>map(rig -> withSource(registered(rig, question), Optional.of(rig)))
                .orElseGet(() -> new Answer.No("no extended rig of that name in rigs.yaml"));
    }

    private static Optional<RegisteredRig> registeredAs(Question question) {
        return question.registered().filter(rig -> rig.kind() == RigKind.EXTENDED);
    }

    private static Answer.Match registered(RegisteredRig rig, Question question) {
        ImageReference image = rig.image().orElseGet(() -> defaultImage(question));
        Optional<LocalImages> images = question.facts().images();
        if (images.isEmpty()) {
            return Answer.Match.of(
                    RigKind.EXTENDED, image, RigAction.MISSING, RigStatus.UNKNOWN, "registered in rigs.yaml");
        }
        return images.get().find(image).isPresent()
                ? ready(image, "registered in rigs.yaml; the image is here")
                : Answer.Match.of(
                        RigKind.EXTENDED,
                        image,
                        RigAction.MISSING,
                        RigStatus.MISSING,
                        "registered in rigs.yaml; the image is gone");
    }

    /** A registered name that is not short has no image name of its own: its row names the image. */
    private static ImageReference defaultImage(Question question) {
        return question.shortName()
                .map(name -> OwnedImages.latest(RigKind.EXTENDED, name))
                .orElse(question.reference());
    }

    private static Answer.Match ready(ImageReference image, String saw) {
        return Answer.Match.of(RigKind.EXTENDED, image, RigAction.NONE, RigStatus.READY, saw);
    }

    private static Answer.Match withSource(Answer.Match match, Optional<RegisteredRig> rig) {
        return rig.flatMap(RegisteredRig::source).map(match::from).orElse(match);
    }
}
