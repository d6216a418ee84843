package dev.rigsmith.adapters.podmanremote;

import dev.rigsmith.domain.error.FileAccessException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether podman's own settings send it elsewhere: {@code remote = true} under {@code [engine]} of
 * {@code containers.conf}.
 */
final class ContainersConf {

    private ContainersConf() {}

    /** The last file that says something decides, as for podman. */
    static boolean isRemote(Map<String, String> environment) {
        return files(environment).stream()
                .flatMap(file -> remote(file).stream())
                .reduce((first, second) -> second)
                .orElse(false);
    }

    private static List<Path> files(Map<String, String> environment) {
        List<Path> files = new ArrayList<>();
        Optional<Path> only = named(environment, "CONTAINERS_CONF");
        if (only.isPresent()) {
            files.add(only.get());
        } else {
            add(files, Path.of("/usr/share/containers/containers.conf"));
            add(files, Path.of("/etc/containers/containers.conf"));
            add(files, own(environment));
        }
        named(environment, "CONTAINERS_CONF_OVERRIDE").ifPresent(files::add);
        return files;
    }

    private static Path own(Map<String, String> environment) {
        return named(environment, "XDG_CONFIG_HOME")
                .orElseGet(() -> Path.of(environment.getOrDefault("HOME", "/"), ".config"))
                .resolve("containers/containers.conf");
    }

    private static Optional<Path> named(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
    }

    private static void add(List<Path> files, Path file) {
        files.add(file);
        List<Path> more = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(file + ".d"), "*.conf")) {
            found.forEach(more::add);
        } catch (IOException | DirectoryIteratorException none) {
            more.clear();
        }
        more.stream().sorted().forEach(files::add);
    }

    private static Optional<Boolean> remote(Path file) {
        try (Stream<String> lines = Files.lines(file, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            return remote(lines.toList());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | java.io.UncheckedIOException failure) {
            throw FileAccessException.unreadable(file.toString(), failure.getMessage(), failure);
        }
    }

    /** Hardly any file says something: that is seen without reading it closely, which would take time at every start. */
    private static Optional<Boolean> remote(List<String> lines) {
        return lines.stream().anyMatch(ContainersConf::saysSomething) ? EngineTable.remote(lines) : Optional.empty();
    }

    private static boolean saysSomething(String line) {
        return line.contains("remote") && !line.stripLeading().startsWith("#");
    }
}
