package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.adapters.http.LoopbackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Adding rigs from whatever people have. */
class AddIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final LoopbackServer SERVER = LoopbackServer.plain();
    private static final String CONTAINERFILE = "# rigsmith-check: test -f /etc/hello\nFROM " + Workbench.BASE + "\n";

    @BeforeAll
    static void sources() throws IOException {
        Files.createDirectories(BENCH.path("tmp"));
        Workbench.write(at("tools/Containerfile"), CONTAINERFILE + "COPY hello /etc/hello\n");
        Workbench.write(at("tools/hello"), "hello\n");
        Workbench.write(at("Containerfile.template-single"), CONTAINERFILE + "RUN touch /etc/hello\n");
        run("podman", "save", "--quiet", "--output=" + at("plain.tar"), "--", Workbench.BASE);
        run("podman", "save", "--quiet", "--format=oci-archive", "--output=" + at("oci.tar"), "--", Workbench.BASE);
        run("podman", "save", "--quiet", "--format=oci-dir", "--output=" + at("layout"), "--", Workbench.BASE);
        run(
                "sh",
                "-c",
                "gzip <\"$1\" >\"$2\"",
                "sh",
                at("plain.tar").toString(),
                at("packed.tgz").toString());
        run("mkdir", "-p", at("root/bin").toString());
        run(
                "sh",
                "-c",
                "cp \"$(command -v busybox)\" \"$1\"/bin/sh && tar -C \"$1\" -cf \"$1\".tar .",
                "sh",
                at("root").toString());
    }

    @AfterAll
    static void end() {
        SERVER.close();
    }

    private static void run(String... command) {
        BENCH.engines().run(command);
    }

    /** A path in the directory where the program runs. */
    private static Path at(String name) {
        return BENCH.path("home").resolve(name);
    }

    private static Ended add(String... words) {
        return start(words).end();
    }

    private static Running start(String... words) {
        List<String> command = new ArrayList<>(List.of("add"));
        command.addAll(Arrays.asList(words));
        return BENCH.start(Map.of("TMPDIR", BENCH.path("tmp").toString()), command.toArray(String[]::new));
    }

    /** All that a run could leave behind: images, rows, templates and temporary files. */
    private static List<String> state() {
        String images = BENCH.engines()
                .run("podman", "images", "--all", "--no-trunc", "--format={{.ID}} {{.Repository}}:{{.Tag}}");
        return Stream.of(
                        images.lines().sorted(),
                        files(BENCH.path("data")).filter(file -> !file.endsWith(".lock")),
                        files(BENCH.path("tmp")))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> files(Path root) {
        if (!Files.exists(root)) {
            return Stream.empty();
        }
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted().map(path -> path + " " + content(path)).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String content(Path path) {
        return Files.isRegularFile(path) ? sha256(bytes(path)) : "";
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }

    /** Runs that fail, each for a reason of its own. */
    private static final class Refused {

        private final List<String> before = state();

        Refused expect(int status, String why, String... words) {
            add(words).expectError(status, why);
            assertThat(state()).as("after add %s", List.of(words)).isEqualTo(before);
            return this;
        }
    }

    @Test
    void every_kind_of_source_is_added_found_prepared_and_removed() {
        List<String> before = lasting();
        String archive = SERVER.serve("/v1/fetched.tar?token=t0k3n", bytes(at("packed.tgz")));
        String containerfile = SERVER.redirect("/Containerfile.web", "/real");
        SERVER.serve("/real", bytes(at("Containerfile.template-single")));
        Ended first = add("tools").expect(0);
        assertThat(first.lines()).singleElement().asString().startsWith("✓ tools   added as a template   ");
        assertThat(first.remedy()).isEqualTo("  prepare it with: rig prep tools");
        assertThat(add("-q", "Containerfile.template-single").expect(0).lines()).containsExactly("single");
        assertThat(add("plain.tar", "--description=for work").expect(0).remedy())
                .contains("rig info plain");
        assertThat(add("--format=json", "packed.tgz", "--name=corp/packed:2")
                        .json()
                        .text("image"))
                .isEqualTo("localhost/rig/prefab/corp/packed:2");
        add("oci.tar").expect(0);
        add("./layout").expect(0);
        add("root.tar", "--as=rootfs").expect(0);
        add(Workbench.BASE, "--name=published").expect(0);
        Json fetched = add("--format=json", "--sha256=" + sha256(bytes(at("packed.tgz"))), archive)
                .json();
        assertThat(fetched.text("source")).isEqualTo(SERVER.address("/v1/fetched.tar"));
        assertThat(add(containerfile).expect(0).err()).contains("http:// is not protected");

        assertThat(names("prefab")).contains("corp/packed:2", "fetched", "layout", "oci", "plain", "published", "root");
        assertThat(names("template")).contains("single", "tools", "web");
        assertThat(BENCH.id("localhost/rig/prefab/plain:latest")).isEqualTo(BENCH.id(Workbench.BASE));
        assertThat(BENCH.path("tmp")).isEmptyDirectory();
        assertThat(content(BENCH.path("data/rigsmith/rigs.yaml"))).isNotEmpty();
        BENCH.rig("prep", "tools", "single", "web", "corp/packed:2", "oci", "layout", "root", "published", "fetched")
                .expect(0);
        assertThat(BENCH.rig("info", "plain").expect(0).out())
                .contains("for work", at("plain.tar").toString());
        expectCollisions();
        BENCH.rig("rm", "--force", "--keep-image", "published").expect(0);
        BENCH.rig(
                        "rm",
                        "--force",
                        "tools",
                        "single",
                        "web",
                        "corp/packed:2",
                        "oci",
                        "layout",
                        "root",
                        "fetched",
                        "plain")
                .expect(0);
        assertThat(lasting()).isEqualTo(before);
    }

    /** What people see of what is there: images with names, rigs, and the files of templates. */
    private static List<String> lasting() {
        Stream<String> images = state().stream().filter(line -> line.matches("(sha256:)?[0-9a-f]{64} (?!<none>).*"));
        Stream<String> rigs = Stream.of("template", "prefab").flatMap(kind -> names(kind).stream());
        return Stream.of(
                        images,
                        rigs,
                        files(BENCH.path("data/rigsmith/templates")).filter(file -> !file.endsWith("templates ")))
                .flatMap(lines -> lines)
                .toList();
    }

    private static List<String> names(String kind) {
        return BENCH.rig("list", "--format=json").json().get(kind).elements().stream()
                .map(rig -> rig.text("name"))
                .toList();
    }

    private void expectCollisions() {
        new Refused()
                .expect(1, "taken by a template of yours", "tools")
                .expect(1, "taken by a registered prefab", "--force", "tools", "--name=plain")
                .expect(1, "taken by a bundled template", "--force", "plain.tar", "--name=jvm");
        List<String> before = unnamed();
        assertThat(add("--force", "tools").expect(0).err()).contains("takes the place of a template of yours");
        assertThat(add("--force", "root.tar", "--as=rootfs", "--name=plain")
                        .expect(0)
                        .err())
                .contains("takes the place");
        assertThat(unnamed()).isEqualTo(before);
    }

    /** The steps of builds, and images that lost their names. */
    private static List<String> unnamed() {
        return state().stream().filter(line -> line.contains("<none>")).toList();
    }

    @Test
    void a_source_that_cannot_be_used_leaves_everything_as_it_was() throws IOException {
        byte[] damaged = bytes(at("plain.tar"));
        damaged[damaged.length / 2] ^= 1;
        Files.write(at("damaged.tar"), damaged);
        Files.write(at("My Tool.tar"), bytes(at("plain.tar")));
        Files.write(at("notes.txt"), "what to do\n".getBytes(StandardCharsets.UTF_8));
        run("mkfifo", at("pipe").toString());
        run("cp", "-r", at("tools").toString(), at("special").toString());
        run("mkfifo", at("special/in").toString());
        new Refused()
                .expect(1, "damaged.tar", "damaged.tar", "--name=d")
                .expect(1, "neither an image archive nor a Containerfile", "./notes.txt")
                .expect(1, "pipe is a pipe", "pipe")
                .expect(1, "holds in, which is no file", "special")
                .expect(1, "No such file or directory", "missing.tar")
                .expect(2, "`My Tool` is none", "My Tool.tar");
    }

    @Test
    void a_server_that_cannot_be_used_leaves_everything_as_it_was() {
        String ok = "HTTP/1.1 200 OK\r\n";
        String file = SERVER.serve("/file", bytes(at("plain.tar")));
        new Refused()
                .expect(1, "wanted sha256:" + "0".repeat(64), "--sha256=" + "0".repeat(64), file)
                .expect(1, "larger than 1000000 bytes", "--max-size=1M", file)
                .expect(1, "after 1 s", "--max-time=1", SERVER.stall("/stall", ok + "Content-Length: 9\r\n\r\nhalf"))
                .expect(1, "the connection was cut", SERVER.answer("/cut", ok + "Content-Length: 9\r\n\r\nhalf"))
                .expect(1, "redirects without end", SERVER.redirect("/loop", "/loop"))
                .expect(1, "status 404", SERVER.address("/nothing").replace("//", "//me:s3cr3t@"));
    }

    @Test
    void an_interrupt_during_a_download_leaves_nothing() {
        List<String> before = state();
        String address = SERVER.stall("/slow.tar", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");
        Running running = BENCH.run(
                "env",
                Map.of("TMPDIR", BENCH.path("tmp").toString()),
                "--default-signal=INT,TERM",
                "setsid",
                Checkout.rig().toString(),
                "add",
                address);
        running.await(
                () -> files(BENCH.path("tmp"))
                        .anyMatch(line -> line.contains(sha256("half".getBytes(StandardCharsets.UTF_8)))),
                "half a file");
        running.signalGroup("INT");
        assertThat(running.end().expect(130).err()).doesNotContain("rig: ");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void of_two_that_add_one_name_at_once_one_wins() {
        List<Running> both =
                List.of(start("plain.tar", "--name=race"), start("root.tar", "--as=rootfs", "--name=race"));
        List<Ended> ended = both.stream().map(Running::end).toList();
        assertThat(ended).extracting(Ended::status).containsExactlyInAnyOrder(0, 1);
        boolean first = ended.get(0).status() == 0;
        assertThat(BENCH.id("localhost/rig/prefab/race:latest").equals(BENCH.id(Workbench.BASE)))
                .isEqualTo(first);
        assertThat(BENCH.rig("info", "race").expect(0).out())
                .contains(at(first ? "plain.tar" : "root.tar").toString());
        assertThat(state()).noneMatch(line -> line.contains("adding-"));
        assertThat(BENCH.path("tmp")).isEmptyDirectory();
    }
}
