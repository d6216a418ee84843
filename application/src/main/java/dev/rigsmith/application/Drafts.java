package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.settings.Settings;
import dev.rigsmith.domain.template.TemplateBuilds;
import dev.rigsmith.ports.TemplateSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads what rigs that can be built declare. */
final class Drafts {

    private final TemplateSource templates;
    private final ProjectDrafts projects;
    private final Platform host;

    Drafts(TemplateSource templates, ProjectDrafts projects, Platform host) {
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

    /** The rig of this name in a project and those that it is built on, which come first; only rigs that are built. */
    List<Draft> project(LockedProject project, ShortName name, UnaryOperator<BuildSpec> edit) {
        return projects.of(project, List.of(name), edit);
    }

    /** Every rig of a project that is built, each after those that it is built on. */
    List<Draft> project(LockedProject project) {
        return projects.of(project, project.file().rigs().keySet(), UnaryOperator.identity());
    }
}
