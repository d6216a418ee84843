package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is typed all day finds its code ready: making some when it runs takes Java milliseconds for each piece. */
class ReadyCodeIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final Path PROGRAM = Checkout.rig().resolveSibling("cli/target/rig");
    private static final Path ARCHIVE = PROGRAM.resolve("rig.aot");

    /** What those make of it for lack of a place to keep it. */
    private static final int MOST_MADE_BY_OLDER_JAVA = 40;

    @BeforeAll
    static void furnish() throws IOException {
        Path home = BENCH.path("home");
        Files.writeString(home.resolve("rigsmith.yaml"), "rigs: { dev: { build: . } }\n");
        Files.writeString(home.resolve("Containerfile"), "FROM " + Workbench.BASE + "\nCOPY . /\n");
        BENCH.rig("build").expect(0);
        // Of files that were changed in the last two seconds nothing is remembered.
        BENCH.run("sleep", Map.of(), "2.1").end().expect(0);
        BENCH.rig("build").expect(0);
    }

    /** The classes of a command, and where each came from. */
    private static List<String> classes(String command, String... options) {
        Path own = PROGRAM.resolve("runtime/bin/java");
        Path java = Files.exists(own) ? own : Path.of(System.getProperty("java.home"), "bin/java");
        Path list = BENCH.path("classes");
        String[] words = Stream.of(
                        Arrays.stream(options),
                        Stream.of(
                                "-XX:+UseSerialGC",
                                "-Xlog:class+load:file=" + list,
                                "-jar",
                                PROGRAM.resolve("lib/rig.jar").toString()),
                        Arrays.stream(command.split(" ")))
                .flatMap(part -> part)
                .toArray(String[]::new);
        BENCH.run(java.toString(), Map.of(), words).end().expect(0);
        try {
            return Files.readAllLines(list);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    static Stream<String> typedAllDay() {
        return Stream.of(
                "build", "prep dev", "resolve dev", "resolve jvm", "list", "list --format=json", "info dev", "key dev");
    }

    @ParameterizedTest(name = "rig {0}")
    @MethodSource("typedAllDay")
    @DisplayName("records are compared by code that is there")
    void records(String command) {
        assertThat(classes(command))
                .anyMatch(line -> line.contains(" dev.rigsmith.domain.rig.ShortName "))
                .noneMatch(line -> line.contains(" java.lang.runtime.ObjectMethods "));
    }

    /** From Java 25 on, the archive holds what earlier ones make at every start. */
    @ParameterizedTest(name = "rig {0}")
    @MethodSource("typedAllDay")
    @DisplayName("no code is made while a command runs that finds all as it was")
    void commands(String command) {
        String archive = Files.exists(ARCHIVE)
                ? "-XX:AOTCache=" + ARCHIVE
                : "-XX:SharedArchiveFile=" + PROGRAM.resolve("rig.jsa");

        List<String> made = classes(command, archive).stream()
                .filter(line -> line.contains("$$Lambda") || line.contains("LambdaForm"))
                .filter(line -> !line.contains("shared objects file"))
                .toList();

        assertThat(made).hasSizeLessThanOrEqualTo(Files.exists(ARCHIVE) ? 0 : MOST_MADE_BY_OLDER_JAVA);
    }
}
