package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        BENCH.template("own", "FROM " + Workbench.BASE + "\nENV OWN=1\n");
        BENCH.rig("prep", "own").expect(0);
        BENCH.rig("build").expect(0);
        // Of files that were changed in the last two seconds nothing is remembered.
        BENCH.run("sleep", Map.of(), "2.1").end().expect(0);
        BENCH.rig("build").expect(0);
    }

    static Stream<String> typedAllDay() {
        return Stream.of(
                "build",
                "prep dev",
                "prep own",
                "resolve dev",
                "resolve own",
                "resolve jvm",
                "list",
                "list --format=json",
                "info dev",
                "info own",
                "key dev");
    }

    /** The classes of a command, and where each came from. */
    private static List<String> classes(String command) {
        return BENCH.classes(0, PROGRAM.resolve("bin/rig").toString(), Map.of(), command.split(" "));
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
        List<String> made = classes(command).stream()
                .filter(line -> line.contains("$$Lambda") || line.contains("LambdaForm"))
                .filter(line -> !line.contains("shared objects file"))
                .toList();

        assertThat(made).hasSizeLessThanOrEqualTo(Files.exists(ARCHIVE) ? 0 : MOST_MADE_BY_OLDER_JAVA);
    }
}
