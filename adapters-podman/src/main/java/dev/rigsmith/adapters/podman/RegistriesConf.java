package dev.rigsmith.adapters.podman;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Where engines look for registries.conf. */
final class RegistriesConf {

    private static final List<String> VARIABLES = List.of("CONTAINERS_REGISTRIES_CONF", "REGISTRIES_CONFIG_PATH");
    private static final Path SYSTEM = Path.of("/etc/containers");
    private static final Path REMEMBERED = Path.of("/var/cache/containers/short-name-aliases.conf");

    private final Map<String, String> environment;

    RegistriesConf(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The file that a variable names; podman and buildah know these variables, and skopeo only an option. */
    Optional<String> named() {
        return VARIABLES.stream()
                .map(environment::get)
                .filter(file -> file != null && !file.isEmpty())
                .findFirst();
    }

    /** What is configured of names without a registry. Files that are not there, or cannot be read, say nothing. */
    ShortNames shortNames() {
        Path own = Path.of(environment.getOrDefault("HOME", "/"));
        Path settings = directory("XDG_CONFIG_HOME", own.resolve(".config")).resolve("containers");
        Path cache = directory("XDG_CACHE_HOME", own.resolve(".cache")).resolve("containers");
        Stream<Path> main = named().map(file -> Stream.of(Path.of(file)))
                .orElseGet(() -> Stream.of(SYSTEM.resolve("registries.conf"), settings.resolve("registries.conf")));
        return ShortNames.read(Stream.of(
                        main,
                        dropIns(SYSTEM.resolve("registries.conf.d")),
                        dropIns(settings.resolve("registries.conf.d")),
                        Stream.of(REMEMBERED, cache.resolve("short-name-aliases.conf")))
                .flatMap(files -> files)
                .flatMap(file -> text(file).stream())
                .toList());
    }

    private Path directory(String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isEmpty() ? otherwise : Path.of(value);
    }

    private static Stream<Path> dropIns(Path directory) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.conf")) {
            return StreamSupport.stream(files.spliterator(), false).sorted().toList().stream();
        } catch (IOException none) {
            return Stream.empty();
        }
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
