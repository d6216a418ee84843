package dev.rigsmith.application;

import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.project.DeclaredRig;
import dev.rigsmith.domain.project.ProjectBuilds;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.settings.Settings;
import dev.rigsmith.domain.template.TemplateBuilds;
import dev.rigsmith.ports.ProjectSource;
import dev.rigsmith.ports.TemplateSource;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what rigs that can be built declare. */
final class Drafts {

    private final TemplateSource templates;
    private final ProjectSource projects;
    private final Platform host;

    Drafts(TemplateSource templates, ProjectSource projects, Platform host) {
        this.templates = templates;
        this.projects = projects;
        this.host = host;
    }

    /** The template of this name, if there is one. */
    Optional<Draft> template(ShortName name, Settings settings) {
        RigId rig = RigId.template(name);
        try {
            return templates
                    .find(name)
                    .map(found -> Draft.of(rig, found.location(), () -> TemplateBuilds.of(found, settings, host)));
        } catch (RigsmithException unreadable) {
            return Optional.of(new Draft.Broken(rig, "template " + name, unreadable));
        }
    }

    /** Every template. */
    Stream<Draft> templates(Settings settings) {
        return templates.names().stream().flatMap(name -> template(name, settings).stream());
    }

    /** The rig of this name in a project, if it is one that is built. */
    Optional<Draft> project(ProjectFile project, ShortName name) {
        return Optional.ofNullable(project.rigs().get(name))
                .filter(DeclaredRig.Built.class::isInstance)
                .map(DeclaredRig.Built.class::cast)
                .map(built -> draft(RigId.project(name, project.path()), built));
    }

    /** Every rig of a project that is built. */
    Stream<Draft> project(ProjectFile project) {
        return project.rigs().keySet().stream().flatMap(name -> project(project, name).stream());
    }

    private Draft draft(RigId rig, DeclaredRig.Built built) {
        return Draft.of(
                rig,
                built.build().shown(),
                () -> ProjectBuilds.of(rig, built, projects.containerfile(built.build()), host));
    }
}
