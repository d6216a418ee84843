package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigAction;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigStatus;
import dev.rigsmith.domain.rig.ShortName;
import java.util.Optional;

/** Rule 1: a rig of the project file. */
final class ProjectRule {

    private ProjectRule() {}

    static Answer ask(Question question) {
        if (question.facts().project().isEmpty()) {
            return new Answer.No("no rigsmith.yaml here or above");
        }
        ProjectFacts project = question.facts().project().get();
        Optional<ProjectRig> rig = Optional.ofNullable(project.rigs().get(question.word()));
        return question.shortName()
                .flatMap(name -> rig.map(found -> match(name, found, project, question.facts())))
                .<Answer>map(match -> match)
                .orElseGet(() -> new Answer.No("no rig `" + question.word() + "` in " + project.file()));
    }

    private static Answer.Match match(ShortName name, ProjectRig rig, ProjectFacts project, Facts facts) {
        String saw = "declared in " + project.file();
        if (rig instanceof ProjectRig.Published published) {
            return published(published, facts.images(), saw)
                    .from(published.image().toString());
        }
        ProjectRig.Built built = (ProjectRig.Built) rig;
        return built(name, built, facts.images(), saw).builtFrom(built.containerfile());
    }

    /** A pinned image is told by a name that it has here, or else by the digest that it is pulled by. */
    private static Answer.Match published(ProjectRig.Published rig, Optional<LocalImages> images, String saw) {
        return rig.pin()
                .map(pin -> Answer.Match.published(
                        RigKind.PROJECT,
                        images.flatMap(local -> local.nameOf(pin, rig.image())).orElse(pin.reference()),
                        images,
                        saw + "; the lock file holds it to "
                                + pin.reference().digest().orElseThrow().shortened()))
                .orElseGet(() -> Answer.Match.published(RigKind.PROJECT, rig.image(), images, saw));
    }

    private static Answer.Match built(ShortName name, ProjectRig.Built rig, Optional<LocalImages> images, String saw) {
        if (rig.currency() instanceof Currency.Known known) {
            return known(OwnedImages.ofKey(RigKind.PROJECT, name, known.key()), known, images, saw);
        }
        ImageReference image = OwnedImages.repository(RigKind.PROJECT, name);
        Currency.Unknown unknown = (Currency.Unknown) rig.currency();
        RigStatus status = images.map(local -> status(unknown, local)).orElse(RigStatus.UNKNOWN);
        return Answer.Match.of(RigKind.PROJECT, image, RigAction.BUILD, status, saw + "; " + unknown.why())
                .since(unknown.changes())
                .because(unknown.changes().isEmpty() ? unknown.why() : Sightings.briefly(unknown.changes()));
    }

    private static RigStatus status(Currency.Unknown unknown, LocalImages local) {
        return unknown.lastImage().filter(local::holds).isPresent() ? RigStatus.STALE : RigStatus.UNPREPARED;
    }

    private static Answer.Match known(
            ImageReference image, Currency.Known known, Optional<LocalImages> images, String saw) {
        return images.map(local -> compared(image, known, local, saw))
                .orElseGet(() -> Answer.Match.of(RigKind.PROJECT, image, RigAction.BUILD, RigStatus.UNKNOWN, saw));
    }

    private static Answer.Match compared(ImageReference image, Currency.Known known, LocalImages local, String saw) {
        Optional<LocalImage> found = local.find(image);
        if (found.filter(candidate -> candidate.isBuiltFrom(known.key())).isPresent()) {
            return Answer.Match.of(
                    RigKind.PROJECT, image, RigAction.NONE, RigStatus.READY, saw + "; the image is here and current");
        }
        boolean before = known.lastImage().filter(local::holds).isPresent();
        RigStatus status = before ? RigStatus.STALE : RigStatus.UNPREPARED;
        String why = found.isPresent() ? "the image of that name was not built from the key" : why(before, known);
        return Answer.Match.of(RigKind.PROJECT, image, RigAction.BUILD, status, saw + "; " + why)
                .since(known.changes())
                .because(known.changes().isEmpty() ? why : Sightings.briefly(known.changes()));
    }

    private static String why(boolean before, Currency.Known known) {
        if (!before) {
            return "not built yet";
        }
        return known.changes().isEmpty() ? "the last image has lost its name" : Sightings.since(known.changes());
    }
}
