package dev.rigsmith.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every start of an engine, written down by scripts that stand before the engines on the search path. */
final class EngineCalls {

    private static final List<String> ENGINES = List.of("podman", "buildah", "skopeo");

    private final Path log;

    private EngineCalls(Path log) {
        this.log = log;
    }

    static EngineCalls watched(Path directory, Path log) {
        EngineCalls calls = new EngineCalls(log);
        ENGINES.forEach(engine -> script(directory.resolve(engine), """
                #!/bin/sh
                printf '%%s\\n' "%1$s $*" >>'%2$s'
                exec '%3$s' "$@"
                """.formatted(engine, log, real(engine))));
        calls.forget();
        return calls;
    }

    static Path script(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes a directory for the search path that holds these programs, as far as they are installed. */
    static Path link(Path directory, String... programs) {
        try {
            Files.createDirectories(directory);
            for (String program : programs) {
                Path link = directory.resolve(program);
                if (find(program).isPresent() && !Files.exists(link)) {
                    Files.createSymbolicLink(link, real(program));
                }
            }
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where the search path of these tests has a program. */
    static Path real(String program) {
        return find(program).orElseThrow(() -> new AssertionError(program + " is not installed"));
    }

    private static Optional<Path> find(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts counting anew. */
    void forget() {
        try {
            Files.writeString(log, "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The command lines since then, in order. */
    List<String> all() {
        try {
            return Files.readAllLines(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The command lines of one engine, or of one of its commands. */
    List<String> of(String start) {
        return all().stream().filter(line -> line.startsWith(start + " ")).toList();
    }
}
