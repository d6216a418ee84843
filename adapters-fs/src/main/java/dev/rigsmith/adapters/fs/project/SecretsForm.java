package dev.rigsmith.adapters.fs.project;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.yaml.YamlMapping;
import dev.rigsmith.adapters.fs.yaml.YamlValue;
import dev.rigsmith.domain.build.BuildSecret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The {@code secrets} of a build: each an {@code id}, and where its value is: {@code env} or {@code file}. */
final class SecretsForm {

    private final Path directory;
    private final String where;
    private final Set<String> ids = new HashSet<>();

    /** @param directory what the paths of files are relative to */
    SecretsForm(Path directory, String where) {
        this.directory = directory;
        this.where = where;
    }

    List<BuildSecret> read(YamlValue value) {
        List<BuildSecret> secrets = new ArrayList<>();
        value.list().forEach(element -> secret(element).ifPresent(secrets::add));
        return secrets;
    }

    private Optional<BuildSecret> secret(YamlValue value) {
        if (!value.isMapping()) {
            value.problem("a secret is a mapping", "write it like { id: npm, env: NPM_TOKEN }");
            return Optional.empty();
        }
        YamlMapping secret = value.mapping().onlyIn(where, "id", "env", "file");
        Optional<String> id = secret.require("id").flatMap(this::id);
        Optional<BuildSecret.Source> source = source(secret, value);
        return id.flatMap(known -> source.map(found -> new BuildSecret(known, found)));
    }

    private Optional<String> id(YamlValue value) {
        Optional<String> id = Texts.word(value, Names.SECRET::read);
        id.filter(known -> !ids.add(known))
                .ifPresent(twice -> value.problem("the secret `" + twice + "` is there twice", "keep one of them"));
        return id;
    }

    private Optional<BuildSecret.Source> source(YamlMapping secret, YamlValue value) {
        Optional<YamlValue> env = secret.get("env");
        Optional<YamlValue> file = secret.get("file");
        if (env.isPresent() == file.isPresent()) {
            value.problem(
                    env.isPresent()
                            ? "the secret has both `env` and `file`"
                            : "the secret has neither `env` nor `file`",
                    "say with one of them where its value is");
        }
        Optional<BuildSecret.Source> variable =
                env.flatMap(name -> Texts.word(name, Names.VARIABLE::read)).map(BuildSecret.Variable::new);
        Optional<BuildSecret.Source> path = file.flatMap(Texts::some)
                .map(text -> new BuildSecret.File(PathBytes.text(Directories.resolve(directory, text))));
        return variable.or(() -> path);
    }
}
