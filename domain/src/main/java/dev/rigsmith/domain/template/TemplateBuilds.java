package dev.rigsmith.domain.template;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.containerfile.Containerfile;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What building a template means. */
public final class TemplateBuilds {

    private TemplateBuilds() {}

    /**
     * Gives the build of a template with the user's settings, for the machine that builds it.
     *
     * @throws InvalidFileException when the Containerfile is wrong
     */
    public static BuildSpec of(Template template, Settings settings, Platform host) {
        Containerfile facts = Containerfile.parse(
                template.location(), template.containerfile().bytes());
        return new BuildSpec(
                RigId.template(template.name()),
                template.location(),
                template.containerfile(),
                facts,
                template.context().usedBy(facts),
                Optional.empty(),
                host,
                host,
                args(facts, settings),
                new TreeMap<>(),
                List.of(),
                Optional.empty(),
                template.header().checks());
    }

    /** A setting for all templates reaches those that declare the argument. */
    private static SortedMap<String, BuildArg> args(Containerfile facts, Settings settings) {
        SortedMap<String, BuildArg> args = new TreeMap<>();
        settings.templateArgs().forEach((name, value) -> {
            if (facts.declaredArgs().contains(name)) {
                args.put(name, BuildArg.of(value));
            }
        });
        return args;
    }
}
