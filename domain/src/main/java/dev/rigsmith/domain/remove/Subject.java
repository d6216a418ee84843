package dev.rigsmith.domain.remove;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.resolve.Facts;
import dev.rigsmith.domain.resolve.ProjectRig;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.resolve.Rule;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import java.util.Optional;

/** A rig that is to be removed: what its name means, and by which rule. */
record Subject(Resolution rig, RemovalFacts facts) {

    /** @throws RefusedException (not-removable) when it is an image and no rig */
    static Subject of(Resolution rig, RemovalFacts facts) {
        if (!isRig(rig, facts.facts())) {
            throw noRig(rig);
        }
        return new Subject(rig, facts);
    }

    /** Whether anything but the form of its name says so. */
    static boolean isRig(Resolution rig, Facts facts) {
        return ruleOf(rig) != Rule.REFERENCE || facts.settings().prefabs().containsKey(rig.name());
    }

    String word() {
        return rig.name();
    }

    Rule rule() {
        return ruleOf(rig);
    }

    private static Rule ruleOf(Resolution rig) {
        return rig.trail().get(rig.trail().size() - 1).rule();
    }

    Optional<ShortName> shortName() {
        return ShortName.of(word());
    }

    /** The row that goes with it. */
    Optional<RegisteredRig> row() {
        Optional<RegisteredRig> row =
                Optional.ofNullable(facts.facts().registered().get(word()));
        return switch (rule()) {
            case TEMPLATE_IMAGE, TEMPLATE -> row.filter(found -> found.kind() == RigKind.TEMPLATE && !isBundled());
            case EXTENDED_IMAGE, REGISTERED_EXTENDED -> row.filter(found -> found.kind() == RigKind.EXTENDED);
            case REGISTERED -> row;
            case PROJECT, REFERENCE -> Optional.empty();
        };
    }

    /** The user's template, if this is one. */
    Optional<OwnTemplate> template() {
        return shortName().filter(name -> isTemplate()).map(facts.templates()::get);
    }

    /** The build that it is, if it is one. */
    Optional<RigId> build() {
        if (isTemplate()) {
            return shortName().map(RigId::template);
        }
        return isBuiltHere()
                ? shortName().flatMap(name -> facts.project().map(file -> RigId.project(name, file)))
                : Optional.empty();
    }

    boolean isTemplate() {
        return rule() == Rule.TEMPLATE_IMAGE || rule() == Rule.TEMPLATE;
    }

    /** Whether it is a rig of the project that is built. */
    boolean isBuiltHere() {
        return rule() == Rule.PROJECT
                && facts.facts()
                                .project()
                                .map(project -> project.rigs().get(word()))
                                .orElseThrow()
                        instanceof ProjectRig.Built;
    }

    /** What the settings let the name stand for, when it means nothing else. */
    Optional<String> alias() {
        return Optional.ofNullable(facts.facts().settings().prefabs().get(word()))
                .map(Object::toString);
    }

    private boolean isBundled() {
        return template().isEmpty()
                && shortName().filter(facts.facts().templates()::containsKey).isPresent();
    }

    boolean is(RigKind kind, String name) {
        return rig.kind() == kind && word().equals(name);
    }

    private static RefusedException noRig(Resolution rig) {
        return new RefusedException(
                ErrorId.NOT_REMOVABLE,
                "`" + rig.name() + "` is an image and no rig",
                "to remove the image: podman image rm -- " + rig.image());
    }
}
