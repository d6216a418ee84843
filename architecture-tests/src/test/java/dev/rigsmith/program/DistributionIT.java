package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The release archive and the Debian package, where there is no Java. */
class DistributionIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    /** Every program of the system that is not Java. */
    private static final String PATH = "programs";

    private static final String TOP = "dev.rigsmith.cli.Rig source: shared objects file";

    private static Path unpacked;

    @BeforeAll
    static void pack() throws IOException {
        Path dist = BENCH.path("dist");
        script("package", dist.toString());
        programsWithoutJava();
        Path archive = only(dist, ".tar.gz");
        run("sh", "-c", "cd " + dist + " && sha256sum --check --quiet *.sha256").expect(0);
        run("tar", "--extract", "--file=" + archive, "--directory=" + BENCH.path(""))
                .expect(0);
        unpacked = BENCH.path(archive.getFileName().toString().replace(".tar.gz", ""));
    }

    private static void script(String name, String... words) {
        BENCH.run(Checkout.rig().resolveSibling("scripts/" + name).toString(), Map.of(), words)
                .end()
                .expect(0);
    }

    private static void programsWithoutJava() throws IOException {
        Path programs = Files.createDirectories(BENCH.path(PATH));
        for (String directory : List.of("/usr/sbin", "/sbin", "/usr/bin", "/bin")) {
            try (Stream<Path> all = Files.list(Path.of(directory))) {
                for (Path program : all.toList()) {
                    Path link = programs.resolve(program.getFileName());
                    if (!program.getFileName().toString().startsWith("java") && Files.notExists(link)) {
                        Files.deleteIfExists(link);
                        Files.createSymbolicLink(link, program);
                    }
                }
            }
        }
    }

    private static Path only(Path directory, String end) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Ended run(String program, String... words) {
        return BENCH.run(program, withoutJava(), words).end();
    }

    private static Map<String, String> withoutJava() {
        return Map.of("PATH", BENCH.path(PATH).toString(), "JAVA_HOME", "/nonexistent");
    }

    private static Ended unpacked(String... words) {
        return run(unpacked.resolve("bin/rig").toString(), words);
    }

    @Test
    void it_runs_where_it_was_unpacked_without_a_java_of_the_machine() throws IOException {
        assertThat(Files.exists(BENCH.path(PATH).resolve("java"))).isFalse();
        assertThat(unpacked("--version").expect(0).out()).startsWith("rig ");

        Path project = Files.createDirectories(BENCH.path("home/dist-project"));
        Files.writeString(project.resolve("Containerfile"), "FROM " + Workbench.BASE + "\nCOPY . /there\n");
        Files.writeString(project.resolve("rigsmith.yaml"), "rigs: { packed: { build: . } }\n");
        String file = "--file=" + project.resolve("rigsmith.yaml");
        assertThat(unpacked("build", file, "packed").expect(0).out()).contains("built");
        assertThat(unpacked("build", file, "packed").expect(0).out()).contains("unchanged");
        assertThat(BENCH.path("cache"))
                .isDirectoryContaining("glob:**/rigsmith")
                .isDirectoryNotContaining("glob:**/JNA");
    }

    @Test
    void it_tells_under_which_terms_its_libraries_come() {
        for (String library : List.of("guava", "guice", "jackson-core", "jna", "commons-compress")) {
            assertThat(unpacked.resolve("legal/" + library + "-jar/META-INF")).isNotEmptyDirectory();
        }
    }

    @Test
    void it_is_installed_with_an_archive_of_classes_replaced_and_removed() {
        Path prefix = BENCH.path("other prefix");
        String install = unpacked.resolve("install").toString();
        Path rig = prefix.resolve("bin/rig");

        run(install, "--prefix=" + prefix).expect(0);
        assertThat(run(rig.toString(), "--version").expect(0).out()).startsWith("rig ");
        assertThat(classes(prefix.resolve("lib/rigsmith"))).anyMatch(line -> line.contains(TOP));
        run(install, "--prefix", prefix.toString()).expect(0);
        assertThat(run(rig.toString(), "list", "-q").expect(0).lines()).contains("jvm");

        run(install, "--prefix=" + prefix, "--remove").expect(0);
        assertThat(prefix.resolve("bin")).isEmptyDirectory();
        assertThat(prefix.resolve("lib")).isEmptyDirectory();
    }

    private static List<String> classes(Path program) {
        return BENCH.classes(0, program.resolve("bin/rig").toString(), withoutJava(), "list", "-q");
    }

    @Test
    void what_is_not_its_own_is_left_alone() throws IOException {
        Path prefix = BENCH.path("taken");
        Path rig = Files.createDirectories(prefix.resolve("bin")).resolve("rig");
        Files.writeString(rig, "another program");
        String install = unpacked.resolve("install").toString();

        Ended refused = run(install, "--prefix=" + prefix).expect(1);

        assertThat(refused.err()).contains(rig + " is there already");
        run(install, "--prefix=" + prefix, "--remove").expect(0);
        assertThat(rig).hasContent("another program");
        assertThat(prefix.resolve("lib")).doesNotExist();
        Path other = Files.createDirectories(prefix.resolve("lib/rigsmith")).resolve("something");
        Files.writeString(other, "of somebody else");
        run(install, "--prefix=" + prefix, "--remove").expect(0);
        assertThat(other).hasContent("of somebody else");
        run(install, "--prefix").expect(2);
    }

    @Test
    void the_debian_package_holds_the_same_and_names_the_engines() throws IOException {
        Path deb = only(BENCH.path("dist"), ".deb");
        assertThat(run("dpkg-deb", "--field", deb.toString(), "Depends")
                        .expect(0)
                        .out())
                .contains("podman", "buildah", "skopeo");
        Path root = BENCH.path("root");
        run("dpkg-deb", "--extract", deb.toString(), root.toString()).expect(0);

        assertThat(run(root.resolve("usr/bin/rig").toString(), "--version")
                        .expect(0)
                        .out())
                .startsWith("rig ");
    }
}
