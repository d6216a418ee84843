package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.image.Pins;
import dev.rigsmith.domain.project.DeclaredRig;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.resolve.Facts;
import dev.rigsmith.domain.resolve.ProjectFacts;
import dev.rigsmith.domain.resolve.ProjectRig;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.resolve.TemplateFacts;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.template.TemplateHeader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The facts of one moment, and the builds behind them.
 *
 * @param pins the images that stand for the names of published rigs of the project
 * @param candidates every rig that was read and can be built, sound or broken
 * @param noEngine why the store could not be asked, when there is no engine
 */
record Snapshot(
        Facts facts,
        Optional<ProjectFile> project,
        Pins pins,
        Map<RigId, Candidate> candidates,
        Optional<EngineException> noEngine) {

    static Snapshot of(Declared declared, StoreView view, Map<RigId, Candidate> candidates) {
        Facts facts = new Facts(
                view.images(),
                declared.project().map(file -> projectFacts(file, declared.pins(), candidates)),
                declared.registered(),
                templateFacts(candidates),
                declared.settings());
        return new Snapshot(facts, declared.project(), declared.pins(), candidates, view.noEngine());
    }

    /** What a resolved rig would be built from, if it is one that is built here. */
    Optional<Candidate> candidateFor(Resolution rig) {
        return candidate(rig.kind(), rig.name())
                .filter(candidate -> rig.containerfile().isPresent());
    }

    private Optional<Candidate> candidate(RigKind kind, String name) {
        return ShortName.of(name).map(shortName -> candidates.get(id(kind, shortName)));
    }

    /** The smoke checks that a rig declares; none where its Containerfile is broken. */
    List<String> checksOf(Resolution rig) {
        return specFor(rig).map(BuildSpec::checks).orElseGet(() -> declaredChecks(rig));
    }

    /** What the rig of this kind and name says of itself, or what keeps it from being built. */
    Optional<String> describing(RigKind kind, String name) {
        Optional<Candidate> candidate = candidate(kind, name);
        return candidate
                .flatMap(Candidate::declaration)
                .flatMap(spec -> TemplateHeader.of(spec.containerfile().bytes()).description())
                .or(() -> candidate
                        .filter(Candidate.Broken.class::isInstance)
                        .map(broken -> "cannot be built: "
                                + ((Candidate.Broken) broken).why().getMessage()))
                .or(() -> Optional.ofNullable(facts.registered().get(name)).flatMap(RegisteredRig::description));
    }

    private Optional<BuildSpec> specFor(Resolution rig) {
        return candidateFor(rig).flatMap(Candidate::declaration);
    }

    private List<String> declaredChecks(Resolution rig) {
        return rig.kind() == RigKind.PROJECT
                ? project.flatMap(file -> ShortName.of(rig.name()).map(file.rigs()::get))
                        .map(DeclaredRig::checks)
                        .orElse(List.of())
                : List.of();
    }

    /** What a published rig of the project is held to. */
    Optional<PinnedImage> pinOf(Resolution rig) {
        return rig.source()
                .filter(source -> rig.kind() == RigKind.PROJECT)
                .flatMap(ImageReference::tryParse)
                .flatMap(pins::of);
    }

    private RigId id(RigKind kind, ShortName name) {
        return kind == RigKind.PROJECT && project.isPresent()
                ? RigId.project(name, project.get().path())
                : new RigId(kind, name, Optional.empty());
    }

    /**
     * The images of the store, for acts that need an engine.
     *
     * @throws EngineException when there is none
     */
    LocalImages images() {
        return facts.images().orElseThrow(noEngine::get);
    }

    private static Map<ShortName, TemplateFacts> templateFacts(Map<RigId, Candidate> candidates) {
        return candidates.values().stream()
                .filter(candidate -> candidate.rig().kind() == RigKind.TEMPLATE)
                .collect(Collectors.toMap(
                        candidate -> candidate.rig().name(),
                        candidate -> new TemplateFacts(candidate.location(), candidate.currency())));
    }

    /** Rigs of the project that were not read are left out: the word asked about is not theirs. */
    private static ProjectFacts projectFacts(ProjectFile file, Pins pins, Map<RigId, Candidate> candidates) {
        Map<String, ProjectRig> rigs = new TreeMap<>();
        file.rigs().forEach((name, declared) -> {
            Candidate candidate = candidates.get(RigId.project(name, file.path()));
            if (declared instanceof DeclaredRig.Published published) {
                rigs.put(name.value(), new ProjectRig.Published(published.image(), pins.of(published.image())));
            } else if (candidate != null) {
                rigs.put(name.value(), new ProjectRig.Built(candidate.location(), candidate.currency()));
            }
        });
        return new ProjectFacts(file.shown(), rigs);
    }
}
