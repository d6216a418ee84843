package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The archive that the program starts from: it is made, used, and given up when a jar is another one. */
class ClassDataArchiveIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String COMMAND_LINE = " picocli.CommandLine source: ";
    private static final String BUILDING = " dev.rigsmith.application.BuildRigs source: ";

    private static Path program;

    @BeforeAll
    static void make() throws IOException {
        program = BENCH.path("program");
        Files.createDirectories(program.resolve("lib"));
        try (Stream<Path> jars = Files.list(Checkout.rig().resolveSibling("cli/target/rig/lib"))) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, program.resolve("lib").resolve(jar.getFileName()));
            }
        }
        BENCH.run(Checkout.rig().resolveSibling("scripts/class-data-archive").toString(), Map.of(), program.toString())
                .end()
                .expect(0);
    }

    /** The classes of a run that finds no project to build, and where each came from. */
    private static List<String> classes() {
        return BENCH.run(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        Map.of(),
                        "-XX:+UseSerialGC",
                        "-XX:SharedArchiveFile=" + program.resolve("rig.jsa"),
                        "-Xlog:class+load",
                        "-Xlog:cds=off",
                        "-Dguice_bytecode_gen_option=DISABLED",
                        "-jar",
                        program.resolve("lib/rig.jar").toString(),
                        "build",
                        "--quiet")
                .end()
                .expect(2)
                .lines();
    }

    @Test
    void classes_come_from_the_archive_until_a_jar_changes() throws IOException {
        assertThat(classes())
                .anyMatch(line -> line.contains(COMMAND_LINE + "shared objects file"))
                .anyMatch(line -> line.contains(BUILDING + "shared objects file"));

        touchEveryJar();
        assertThat(classes())
                .anyMatch(line -> line.contains(COMMAND_LINE + "file:"))
                .anyMatch(line -> line.contains(BUILDING + "file:"));
    }

    private static void touchEveryJar() throws IOException {
        try (Stream<Path> jars = Files.list(program.resolve("lib"))) {
            for (Path jar : jars.toList()) {
                Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000_000_000L));
            }
        }
    }
}
