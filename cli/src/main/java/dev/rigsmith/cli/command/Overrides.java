package dev.rigsmith.cli.command;

import dev.rigsmith.cli.wiring.Surroundings;
import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.build.BuildOverrides;
import dev.rigsmith.domain.build.BuildSecret;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.image.Platform;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** What one run of a build has otherwise than declared, in podman's words. */
final class Overrides {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

    @Option(
            names = "--build-arg",
            paramLabel = "NAME[=VALUE]",
            description = "Give an argument a value; without one, the environment's, which is then never shown.")
    private List<String> args = List.of();

    @Option(names = "--target", paramLabel = "STAGE", description = "Build up to this stage.")
    private Optional<String> target = Optional.empty();

    @Option(names = "--platform", paramLabel = "OS/ARCH", description = "Build for this platform.")
    private Optional<String> platform = Optional.empty();

    @Option(
            names = "--secret",
            paramLabel = "id=ID,env=NAME|src=FILE",
            description = "Let steps mount a secret; its value is no part of the key.")
    private List<String> secrets = List.of();

    @Option(
            names = "--refresh",
            paramLabel = "TOKEN",
            description = "Build again when this text is another one; daily, weekly or monthly: by the calendar.")
    private Optional<String> refresh = Optional.empty();

    /** @throws InvalidInputException when an option does not follow its grammar */
    BuildOverrides read(Surroundings surroundings) {
        SortedMap<String, BuildArg> values = new TreeMap<>();
        args.forEach(text -> arg(text, surroundings.environment(), values));
        return new BuildOverrides(
                values,
                target,
                platform.map(Platform::parse),
                secrets.stream().map(text -> secret(text, surroundings)).toList(),
                refresh);
    }

    private static void arg(String text, Map<String, String> environment, SortedMap<String, BuildArg> values) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        if (!NAME.matcher(name).matches()) {
            throw refusal("--build-arg", "`" + name + "` is not the name of a build argument", "NAME or NAME=VALUE");
        }
        values.put(
                name,
                equals < 0
                        ? Optional.ofNullable(environment.get(name))
                                .map(BuildArg::fromEnvironment)
                                .orElseGet(BuildArg::unset)
                        : BuildArg.of(text.substring(equals + 1)));
    }

    /** As podman reads it, but the source has to be named. */
    private static BuildSecret secret(String text, Surroundings surroundings) {
        Map<String, String> fields = new TreeMap<>();
        for (String field : text.split(",", -1)) {
            int equals = field.indexOf('=');
            fields.put(equals < 0 ? field : field.substring(0, equals), equals < 0 ? "" : field.substring(equals + 1));
        }
        String id = fields.getOrDefault("id", "");
        Optional<String> env = Optional.ofNullable(fields.get("env"));
        Optional<String> file = Optional.ofNullable(fields.getOrDefault("src", fields.get("source")));
        boolean known = List.of("id", "env", "src", "source", "type").containsAll(fields.keySet());
        if (!known || !ID.matcher(id).matches() || env.isPresent() == file.isPresent()) {
            throw refusal("--secret", "`" + text + "` is not a secret", "id=ID,env=NAME or id=ID,src=FILE");
        }
        return new BuildSecret(
                id,
                env.<BuildSecret.Source>map(BuildSecret.Variable::new)
                        .orElseGet(() -> new BuildSecret.File(surroundings
                                .directory()
                                .resolve(file.orElseThrow())
                                .toString())));
    }

    static void requirePositive(String option, int value) {
        if (value < 1) {
            throw refusal(option, "`" + value + "` is not a number of builds", "N, at least 1");
        }
    }

    private static InvalidInputException refusal(String option, String message, String form) {
        return new InvalidInputException(ErrorId.INVALID_ARGUMENT, message, "write " + option + " " + form);
    }
}
