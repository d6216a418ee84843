package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Values that nobody else may see. The builder has them in its environment, which only the same user can read; they are
 * in no command line, no output, no label and no file of Rigsmith, and those of secrets nowhere in the image either.
 */
class SecretsIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String ARGUMENT = "argument-" + UUID.randomUUID();
    private static final String IN_VARIABLE = "variable-" + UUID.randomUUID();
    private static final String IN_FILE = "file-" + UUID.randomUUID();
    private static final List<String> ALL = List.of(ARGUMENT, IN_VARIABLE, IN_FILE);
    private static final Map<String, String> VARIABLES = Map.of("MY_ARGUMENT", ARGUMENT, "MY_SECRET", IN_VARIABLE);

    private static Path file(String name) {
        return BENCH.path("home").resolve(name);
    }

    /** The first step has the secrets; the last one can be watched. */
    private static void project(String last) {
        Workbench.write(file("rigsmith.yaml"), """
                rigs:
                  dev:
                    build:
                      context: context
                      args: { VALUE: "${MY_ARGUMENT}" }
                      secrets: [ { id: env, env: MY_SECRET }, { id: file, file: token } ]
                """);
        Workbench.write(file("token"), IN_FILE);
        Workbench.write(file("context/Containerfile"), """
                FROM %s
                ARG VALUE
                RUN --mount=type=secret,id=env --mount=type=secret,id=file \\
                    test -n "$VALUE" && cat /run/secrets/env /run/secrets/file | sha256sum > /digest
                RUN echo begun; until [ -e /tmp/go ] || [ $((i=i+1)) -gt 20 ]; do sleep 0.1; done; %s
                """.formatted(Workbench.BASE, last));
    }

    @BeforeEach
    void plant() {
        project("true");
    }

    @Test
    void no_process_no_output_and_no_file_tells_a_value_and_the_image_has_no_secret() throws IOException {
        BENCH.calls().forget();
        Running running = BENCH.start(VARIABLES, "build", "dev");
        List<String> seen = commandLinesOf(running);
        Ended ended = running.end().expect(0);

        assertThat(seen)
                .anyMatch(line -> line.contains("sleep 0.1"))
                .anyMatch(line -> line.contains("--build-arg=VALUE"));
        assertThat(seen).noneMatch(SecretsIT::tells);
        assertThat(BENCH.calls().all()).isNotEmpty().noneMatch(SecretsIT::tells);
        expectUntold(ended);
        expectNoSecretInImage();
    }

    @Test
    void a_build_that_fails_tells_none_either() {
        project("exit 7");
        Ended text = BENCH.rig(VARIABLES, "build", "dev").expect(125);
        Ended json = BENCH.rig(VARIABLES, "build", "--format=json", "--no-cache", "dev")
                .expect(125);

        assertThat(text.err()).contains("│ begun");
        expectUntold(text);
        expectUntold(json);
    }

    @Test
    void what_only_reports_tells_none_either() {
        for (String line : List.of(
                "build --dry-run dev",
                "build --dry-run --format=json dev",
                "key --explain dev",
                "key --format=json dev",
                "resolve --format=json dev",
                "info --format=json dev",
                "list --format=json")) {
            expectUntold(BENCH.rig(VARIABLES, line.split(" ")).expect(0));
        }
    }

    @Test
    void an_image_that_cannot_be_named_is_told_without_the_value() {
        Workbench.write(file("context/Containerfile"), "ARG VALUE\nFROM ${VALUE}/Not:An:Image\n");
        expectUntold(BENCH.rig(VARIABLES, "build", "dev").expect(2));
        expectUntold(BENCH.rig(VARIABLES, "resolve", "--format=json", "dev"));
    }

    private static boolean tells(String text) {
        return ALL.stream().anyMatch(text::contains);
    }

    private static void expectUntold(Ended ended) {
        assertThat(tells(ended.out() + ended.err())).as("told by %s", ended).isFalse();
        for (String directory : List.of("state", "cache", "config", "data")) {
            assertThat(filesThat(BENCH.path(directory), SecretsIT::tells))
                    .as("files of Rigsmith")
                    .isEmpty();
        }
    }

    /** Layers too, as they are: the archive is not compressed. */
    private static void expectNoSecretInImage() {
        String image =
                BENCH.rig(VARIABLES, "build", "-q", "dev").expect(0).out().strip();
        String labels = BENCH.engines().run("podman", "image", "inspect", "--format={{json .Labels}}", image);
        assertThat(labels).contains("dev.rigsmith.key").doesNotContain(ALL);
        BENCH.engines().run("podman", "save", "--output=" + BENCH.path("image.tar"), image);
        assertThat(filesThat(BENCH.path("image.tar"), text -> text.contains("dev.rigsmith.key")))
                .isNotEmpty();
        assertThat(filesThat(BENCH.path("image.tar"), text -> text.contains(IN_VARIABLE) || text.contains(IN_FILE)))
                .isEmpty();
    }

    private static List<Path> filesThat(Path root, Predicate<String> hold) {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> hold.test(text(file)))
                    .toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            return "";
        }
    }

    /** The command lines of every process of the machine, again and again until the program ends; engines write theirs down. */
    private static List<String> commandLinesOf(Running running) throws IOException {
        List<String> seen = new ArrayList<>();
        while (running.process().isAlive()) {
            try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
                processes
                        .filter(path -> path.getFileName().toString().matches("\\d+"))
                        .map(path -> text(path.resolve("cmdline")).replace('\0', ' '))
                        .forEach(seen::add);
            }
            Running.pause();
        }
        return seen.stream().distinct().toList();
    }
}
