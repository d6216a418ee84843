package dev.rigsmith.adapters.buildah;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import dev.rigsmith.process.WorkMark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The containers that a build leaves behind when the builder is killed in the middle of a step. Only those that carry
 * a mark of Rigsmith are ever touched. All of this is best effort: what goes wrong here does not concern the build.
 */
final class StageContainers {

    private static final Pattern ROW = Pattern.compile("([0-9a-f]{64})\\s+(\\S+)\\s*");
    private static final Pattern ROOT = Pattern.compile("\"GraphRoot\":\\s*\"([^\"\\\\]+)\"");
    private static final Pattern DRIVER = Pattern.compile("\"GraphDriverName\":\\s*\"([a-z0-9]+)\"");

    private final Programs programs;

    StageContainers(Programs programs) {
        this.programs = programs;
    }

    /** Removes what builds of processes that are gone left behind. */
    void removeAbandoned() {
        remove(WorkMark::isAbandoned);
    }

    /** Removes what this build left behind. */
    void removeOf(WorkMark build) {
        remove(build::equals);
    }

    private void remove(Predicate<WorkMark> unwanted) {
        try {
            marked(unwanted).forEach(container -> programs.run(Invocation.query(removal(container))));
        } catch (EngineException left) {
            // The build tells of an engine that does not work; another run may clear up.
        }
    }

    /** The ids of those that builds of processes that are gone left behind. */
    List<String> abandoned() {
        return marked(WorkMark::isAbandoned);
    }

    static List<String> removal(String container) {
        return command("rm", "--", container);
    }

    private List<String> marked(Predicate<WorkMark> wanted) {
        List<String> containers = containers();
        return containers.isEmpty()
                ? List.of()
                : root().stream()
                        .flatMap(root -> containers.stream()
                                .filter(container ->
                                        mark(root, container).filter(wanted).isPresent()))
                        .toList();
    }

    /** Without those of sessions by hand, which carry a mark as well. */
    private List<String> containers() {
        return ask("containers", "--noheading", "--notruncate", "--format={{.ContainerID}} {{.ContainerName}}")
                .lines()
                .map(ROW::matcher)
                .filter(row -> row.matches() && !SessionContainers.isSession(row.group(2)))
                .map(row -> row.group(1))
                .toList();
    }

    /** Where the builder keeps what it remembers of its containers. */
    private Optional<Path> root() {
        String info = ask("info");
        Matcher root = ROOT.matcher(info);
        Matcher driver = DRIVER.matcher(info);
        return root.find() && driver.find()
                ? Optional.of(Path.of(root.group(1), driver.group(1) + "-containers"))
                : Optional.empty();
    }

    private static Optional<WorkMark> mark(Path root, String container) {
        try {
            return WorkMark.in(Files.readString(
                    root.resolve(container).resolve("userdata").resolve("buildah.json"), StandardCharsets.ISO_8859_1));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private String ask(String... arguments) {
        Finished finished = programs.run(Invocation.query(command(arguments)));
        return finished.succeeded() ? new String(finished.output(), StandardCharsets.UTF_8) : "";
    }

    private static List<String> command(String... arguments) {
        return Stream.concat(Stream.of("buildah"), Stream.of(arguments)).toList();
    }
}
