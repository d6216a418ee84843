package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The archive that the program starts from: it is made, used, and given up when the jar is another one. */
class ClassDataArchiveIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String COMMAND_LINE = " picocli.CommandLine source: ";
    private static final String BUILDING = " dev.rigsmith.application.BuildRigs source: ";
    private static final Map<String, String> JAVA = Map.of("JAVA_HOME", System.getProperty("java.home"));

    private static Path program;

    /** A program without a Java of its own, so that it takes the one that runs these tests. */
    @BeforeAll
    static void make() throws IOException {
        program = BENCH.path("program");
        Path made = Checkout.rig().resolveSibling("cli/target/rig");
        for (String part : List.of("lib", "bin")) {
            Files.createDirectories(program.resolve(part));
            try (Stream<Path> files = Files.list(made.resolve(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, program.resolve(part).resolve(file.getFileName()));
                }
            }
        }
        BENCH.run(Checkout.rig().resolveSibling("scripts/class-data-archive").toString(), JAVA, program.toString())
                .end()
                .expect(0);
    }

    /** The command that starts Java for a build that finds no project, as bash tells it. */
    private String started() {
        return BENCH.run("bash", JAVA, "-x", program.resolve("bin/rig").toString(), "build", "--jobs=1")
                .end()
                .expect(2)
                .err()
                .lines()
                .filter(line -> line.startsWith("+ exec "))
                .findFirst()
                .orElseThrow();
    }

    /** The classes of the same command, and where each came from. */
    private List<String> classes() {
        return BENCH.classes(2, program.resolve("bin/rig").toString(), JAVA, "build", "--jobs=1");
    }

    private String option() {
        Path checked = program.resolve("rig.jsa");
        return Files.exists(checked)
                ? "-XX:SharedArchiveFile=" + checked
                : "-XX:AOTCache=" + program.resolve("rig.aot");
    }

    @Test
    void classes_come_from_the_archive() {
        assertThat(started()).contains(option());
        assertThat(classes())
                .anyMatch(line -> line.contains(COMMAND_LINE + "shared objects file"))
                .anyMatch(line -> line.contains(BUILDING + "shared objects file"));
    }

    /** Java looks whether the jar is the same, or else the script that starts it does. */
    @Test
    void the_archive_is_given_up_when_the_jar_changes() throws IOException {
        Path jar = program.resolve("lib/rig.jar");
        FileTime before = Files.getLastModifiedTime(jar);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plus(Duration.ofMinutes(1))));
        try {
            if (option().startsWith("-XX:AOTCache")) {
                assertThat(started()).doesNotContain(option());
            } else {
                assertThat(classes())
                        .anyMatch(line -> line.contains(COMMAND_LINE + "file:"))
                        .anyMatch(line -> line.contains(BUILDING + "file:"));
            }
        } finally {
            Files.setLastModifiedTime(jar, before);
        }
    }
}
