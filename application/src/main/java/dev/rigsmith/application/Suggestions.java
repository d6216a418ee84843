package dev.rigsmith.application;

import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.resolve.Resolver;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.text.CloseNames;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.ProjectSource;
import dev.rigsmith.ports.RigRegistry;
import dev.rigsmith.ports.SettingsSource;
import dev.rigsmith.ports.TemplateSource;
import java.util.List;
import java.util.stream.Stream;

/** Finds the rigs whose names look like a word that means nothing. */
final class Suggestions {

    private static final List<RigKind> OWNED = List.of(RigKind.TEMPLATE, RigKind.EXTENDED);

    private final SettingsSource settings;
    private final ProjectSource projects;
    private final RigRegistry registry;
    private final TemplateSource templates;
    private final ImageStore store;

    Suggestions(
            SettingsSource settings,
            ProjectSource projects,
            RigRegistry registry,
            TemplateSource templates,
            ImageStore store) {
        this.settings = settings;
        this.projects = projects;
        this.registry = registry;
        this.templates = templates;
        this.store = store;
    }

    /** Refuses a word that looks like the name of a rig and is none; any other may be an image of that name. */
    void refuseIfMistyped(String word) {
        List<String> close = closeTo(word);
        if (!close.isEmpty()) {
            throw new UnknownRigException(word, close);
        }
    }

    /**
     * Gives the rig that a word names.
     *
     * @throws UnknownRigException when nothing but the form of the word says that there is such a rig
     */
    Resolution rig(String word, Snapshot snapshot) {
        Resolution rig = Resolver.resolve(word, snapshot.facts());
        if (rig.guessed()) {
            throw unknown(word);
        }
        return rig;
    }

    /** The error for a word that means nothing here. */
    UnknownRigException unknown(String word) {
        return new UnknownRigException(word, closeTo(word));
    }

    private List<String> closeTo(String word) {
        Stream<String> project = projects.find().map(ProjectFile::rigs).stream()
                .flatMap(rigs -> rigs.keySet().stream())
                .map(ShortName::value);
        Stream<String> known = Stream.of(
                        project,
                        registry.rigs().keySet().stream(),
                        settings.settings().prefabs().keySet().stream(),
                        templates.names().stream().map(ShortName::value),
                        images())
                .flatMap(names -> names);
        return CloseNames.to(word, known.toList());
    }

    /** Rigs of which nothing is here but an image. */
    private Stream<String> images() {
        List<String> patterns = OWNED.stream().map(OwnedImages::pattern).toList();
        return StoreView.of(() -> store.images(List.of(), patterns)).orNone().all().stream()
                .flatMap(image -> image.names().stream())
                .flatMap(name -> OWNED.stream().flatMap(kind -> OwnedImages.nameOf(kind, name).stream()))
                .map(ShortName::value);
    }
}
