package dev.rigsmith.process;

import dev.rigsmith.domain.error.EngineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds programs as a shell does. The JVM would look in its own {@code PATH}, whatever environment a child is given.
 */
final class SearchPath {

    private static final String USUAL = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    private static final int NOT_EXECUTABLE = 126;

    private final List<Path> directories;

    SearchPath(Map<String, String> environment) {
        this.directories = Arrays.stream(environment.getOrDefault("PATH", USUAL).split(":"))
                .filter(directory -> directory.startsWith("/"))
                .map(Path::of)
                .toList();
    }

    /** The program's file; an error when there is none, and another one when nobody may run it. */
    Path find(String program) {
        return files(program).filter(Files::isExecutable).findFirst().orElseThrow(() -> unusable(program));
    }

    private Stream<Path> files(String program) {
        return directories.stream().map(directory -> directory.resolve(program)).filter(Files::isRegularFile);
    }

    private EngineException unusable(String program) {
        Optional<Path> file = files(program).findFirst();
        return file.map(SearchPath::notExecutable).orElseGet(() -> EngineException.missing(program));
    }

    private static EngineException notExecutable(Path file) {
        return EngineException.failed(
                "cannot run " + file + ": it is not executable",
                "correct its permissions, or install the program again",
                List.of(file.toString()),
                NOT_EXECUTABLE,
                List.of());
    }
}
