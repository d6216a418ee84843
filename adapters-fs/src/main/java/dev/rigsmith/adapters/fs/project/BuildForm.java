package dev.rigsmith.adapters.fs.project;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.yaml.YamlMapping;
import dev.rigsmith.adapters.fs.yaml.YamlValue;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.project.BuildDeclaration;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The {@code build} of a rig: a mapping, or just its context. */
final class BuildForm {

    private static final Pattern REMOTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+://.*+", Pattern.DOTALL);

    private final Path directory;
    private final Directories directories;
    private final Map<String, String> environment;

    /** @param directory where the file is, which contexts are relative to */
    BuildForm(Path directory, Directories directories, Map<String, String> environment) {
        this.directory = directory;
        this.directories = directories;
        this.environment = environment;
    }

    Optional<BuildDeclaration> read(YamlValue value, String where) {
        if (value.isList()) {
            value.mapping();
            return Optional.empty();
        }
        return value.isMapping()
                ? mapping(value.mapping(), where)
                : context(value).map(this::plain);
    }

    private BuildDeclaration plain(Path context) {
        Path containerfile = Containerfiles.standard(context);
        return BuildDeclaration.of(
                PathBytes.text(context), PathBytes.text(containerfile), directories.shown(containerfile));
    }

    private Optional<BuildDeclaration> mapping(YamlMapping build, String where) {
        build.onlyIn(
                where,
                "context",
                "containerfile",
                "dockerfile",
                "target",
                "platform",
                "args",
                "secrets",
                "refresh",
                "labels");
        Path context = build.get("context").flatMap(this::context).orElse(directory);
        Path containerfile = containerfile(build, context);
        return Optional.of(new BuildDeclaration(
                PathBytes.text(context),
                PathBytes.text(containerfile),
                directories.shown(containerfile),
                build.get("target").flatMap(Texts::some),
                build.get("platform").flatMap(value -> Texts.word(value, Platform::parse)),
                build.get("args")
                        .map(value -> ArgsForm.read(value, environment, where + ".args"))
                        .orElse(Collections.emptySortedMap()),
                build.get("secrets")
                        .map(value -> new SecretsForm(directory, where + ".secrets").read(value))
                        .orElse(List.of()),
                build.get("refresh").flatMap(Texts::some),
                LabelsForm.read(build.get("labels"))));
    }

    private Optional<Path> context(YamlValue value) {
        return Texts.some(value).filter(text -> isLocal(text, value)).map(text -> Directories.resolve(directory, text));
    }

    private static boolean isLocal(String text, YamlValue value) {
        boolean remote = REMOTE.matcher(text).matches();
        if (remote) {
            value.problem("the context `" + text + "` is no directory", "fetch it first, and name the directory");
        }
        return !remote;
    }

    private static Path containerfile(YamlMapping build, Path context) {
        Optional<YamlValue> named = build.get("containerfile");
        Optional<YamlValue> alias = build.get("dockerfile");
        if (named.isPresent() && alias.isPresent()) {
            build.problem("dockerfile", "`dockerfile` is another word for `containerfile`", "keep one of them");
        }
        return named.or(() -> alias)
                .flatMap(Texts::some)
                .map(text -> Directories.resolve(context, text))
                .orElseGet(() -> Containerfiles.standard(context));
    }
}
