package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.Pins;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.settings.Settings;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.RigRegistry;
import dev.rigsmith.ports.SettingsSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Gathers the facts that decide what words mean, with one question to the engine. */
final class GatherFacts {

    /** What no word looks like. */
    private static final String ALL = "* ";

    private final SettingsSource settings;
    private final FindProject projects;
    private final RigRegistry registry;
    private final Drafts drafts;
    private final AskAhead asking;
    private final Candidates candidates;
    private final InheritedKeys inherited;
    private final Platform host;

    GatherFacts(
            SettingsSource settings,
            FindProject projects,
            RigRegistry registry,
            Drafts drafts,
            AskAhead asking,
            Candidates candidates,
            InheritedKeys inherited,
            Platform host) {
        this.settings = settings;
        this.projects = projects;
        this.registry = registry;
        this.drafts = drafts;
        this.asking = asking;
        this.candidates = candidates;
        this.inherited = inherited;
        this.host = host;
    }

    /**
     * Gathers what can bear on one word.
     *
     * @throws EngineException when the engine is there and cannot answer; without one, images are unknown
     */
    Snapshot about(String word) {
        return about(word, UnaryOperator.identity());
    }

    /** @param edit what is otherwise than declared, of rigs of the project */
    Snapshot about(String word, UnaryOperator<BuildSpec> edit) {
        AskAhead.Ahead ahead = asking.about(word);
        Declared declared = declared((set, project) -> ShortName.of(word).stream()
                .flatMap(name -> Stream.concat(
                        project.stream().flatMap(file -> drafts.project(file, name, edit).stream()),
                        drafts.template(name, set).stream()))
                .toList());
        return snapshot(declared, ahead.ask(StoreQuery.about(word, declared)));
    }

    /**
     * Gathers what there is to know about every rig.
     *
     * @throws EngineException when the engine is there and cannot answer; without one, images are unknown
     */
    Snapshot aboutAll() {
        return aboutAll(List.of());
    }

    /** @param words what else may name an image */
    Snapshot aboutAll(Collection<String> words) {
        AskAhead.Ahead ahead = asking.about(ALL + String.join(" ", words));
        Declared declared = declared((set, project) -> Stream.concat(
                        project.stream().flatMap(file -> drafts.project(file).stream()), drafts.templates(set))
                .toList());
        return snapshot(declared, ahead.ask(StoreQuery.aboutAll(declared, words)));
    }

    private Declared declared(Reading reading) {
        Settings set = settings.settings();
        Optional<LockedProject> project = projects.find();
        return new Declared(
                set,
                project.map(LockedProject::file),
                project.map(found -> found.pins(host)).orElse(Pins.none()),
                registry.rigs(),
                reading.drafts(set, project));
    }

    /** The engine answers while the groundwork is done. */
    private Snapshot snapshot(Declared declared, ImageStore.Asked asked) {
        Groundwork groundwork = candidates.groundwork(declared.drafts());
        StoreView view = StoreView.of(asked::answer);
        Map<RigId, Candidate> found = candidates.of(declared, groundwork, view.orNone());
        StoreView believed = view.edited(images -> inherited.takenFrom(images, found.values()));
        return believed.equals(view)
                ? Snapshot.of(declared, view, found)
                : Snapshot.of(declared, believed, candidates.of(declared, groundwork, believed.orNone()));
    }

    /** Which rigs to read. */
    @FunctionalInterface
    private interface Reading {
        List<Draft> drafts(Settings settings, Optional<LockedProject> project);
    }
}
