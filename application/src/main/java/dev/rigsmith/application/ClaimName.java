package dev.rigsmith.application;

import dev.rigsmith.domain.add.Admission;
import dev.rigsmith.domain.add.Claims;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.ProjectSource;
import dev.rigsmith.ports.RigRegistry;
import dev.rigsmith.ports.SettingsSource;
import dev.rigsmith.ports.TemplateSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sees to it that a new rig hides no other, and is hidden by none. */
final class ClaimName {

    private static final List<RigKind> WITH_IMAGES = List.of(RigKind.TEMPLATE, RigKind.EXTENDED);

    private final SettingsSource settings;
    private final ProjectSource projects;
    private final RigRegistry registry;
    private final TemplateSource templates;
    private final ImageStore store;

    ClaimName(
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

    /** @param choosing how another name is chosen, for the remedy */
    Admission claim(String name, RigKind kind, boolean force, String choosing) {
        try {
            return claim(name, kind, force);
        } catch (RefusedException taken) {
            throw new RefusedException(taken.id(), taken.getMessage(), taken.remedy() + "   (" + choosing + ")");
        }
    }

    /** @throws RefusedException (name-taken) when something has the name that is not to be replaced */
    Admission claim(String name, RigKind kind, boolean force) {
        Optional<ShortName> shortName = ShortName.of(name);
        return Admission.of(
                name,
                kind,
                force,
                new Claims(
                        shortName.flatMap(this::project),
                        shortName.flatMap(templates::find),
                        Optional.ofNullable(registry.rigs().get(name)),
                        Optional.ofNullable(settings.settings().prefabs().get(name)),
                        shortName.map(this::images).orElse(Set.of())));
    }

    private Optional<String> project(ShortName name) {
        return projects.find().filter(file -> file.rigs().containsKey(name)).map(ProjectFile::shown);
    }

    /** Without an engine there are no images, and no rig that is only an image. */
    private Set<RigKind> images(ShortName name) {
        List<ImageReference> latest =
                WITH_IMAGES.stream().map(kind -> OwnedImages.latest(kind, name)).toList();
        LocalImages found = StoreView.of(() -> store.images(latest, List.of())).orNone();
        return WITH_IMAGES.stream()
                .filter(kind -> found.find(OwnedImages.latest(kind, name)).isPresent())
                .collect(Collectors.toSet());
    }
}
