package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sending rigs that were made by hand. */
class ExportIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String MINE = "localhost/rig/extended/mine:latest";

    /** A rig that was made by hand from the base, and one that says nothing of itself. */
    @BeforeAll
    static void rigs() throws IOException {
        Files.createDirectories(BENCH.path("tmp"));
        List<String> layers = sandbox(
                        "podman",
                        "image",
                        "inspect",
                        "--format={{range .RootFS.Layers}}{{.}} {{end}}",
                        "--",
                        Workbench.BASE)
                .strip()
                .lines()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .toList();
        String story =
                "name: mine\nkind: extended\nfoundation:\n  name: base\n  reference: " + Workbench.BASE + "\n  image: "
                        + BENCH.id(Workbench.BASE) + "\n  layers: [\"" + String.join("\", \"", layers) + "\"]\n";
        commit(
                MINE,
                "--label=dev.rigsmith.kind=extended",
                "--label=dev.rigsmith.name=mine",
                "--label=dev.rigsmith.story=" + story);
        commit("localhost/rig/extended/plain:latest", "--label=team=core");
        BENCH.small("small");
    }

    private static void commit(String image, String... labels) {
        String container = sandbox("buildah", "from", Workbench.BASE).strip();
        sandbox("buildah", "run", "--", container, "sh", "-c", "echo hello >/hello");
        List<String> config = new ArrayList<>(List.of("buildah", "config"));
        config.addAll(List.of(labels));
        config.addAll(List.of("--", container));
        sandbox(config.toArray(String[]::new));
        sandbox("buildah", "commit", "--quiet", "--rm", "--", container, image);
    }

    private static String sandbox(String... command) {
        return BENCH.engines().run(command);
    }

    private static Path at(String name) {
        return BENCH.path("home").resolve(name);
    }

    private static Running start(String... words) {
        List<String> command = new ArrayList<>(List.of("export"));
        command.addAll(Arrays.asList(words));
        return BENCH.start(Map.of("TMPDIR", BENCH.path("tmp").toString()), command.toArray(String[]::new));
    }

    private static Ended export(String... words) {
        Ended ended = start(words).end();
        assertThat(BENCH.path("tmp")).isEmptyDirectory();
        return ended;
    }

    private static long size(String name) {
        try {
            return Files.size(at(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String tar(String how, String file, String... members) {
        List<String> command =
                new ArrayList<>(List.of("tar", "-C", BENCH.path("home").toString(), how, at(file).toString()));
        command.addAll(Arrays.asList(members));
        return sandbox(command.toArray(String[]::new));
    }

    @Test
    void a_rig_is_exported_the_same_each_time_and_loads_as_the_same_image() {
        Ended first = export("mine").expect(0);
        assertThat(first.lines()).singleElement().asString().startsWith("✓ mine   exported, ");
        Json second = export("mine", "-o", "again", "--format=json").json();

        assertThat(at("again")).hasSameBinaryContentAs(at("mine.rig.tgz"));
        assertThat(second.fields())
                .containsExactly("name", "file", "imageId", "sha256", "size", "thin", "signed", "notes");
        assertThat(second.text("file")).isEqualTo(at("again").toString());
        assertThat(second.text("imageId")).isEqualTo(BENCH.id(MINE));
        assertThat(first.lines().get(0)).endsWith(second.text("sha256"));
        assertThat(tar("-tzf", "again").lines())
                .containsExactly("rig.yaml", "manifest.json", "Containerfile", "image.tar");
        tar("-xzf", "again", "image.tar");
        assertThat(sandbox("podman", "load", "--quiet", "--input=" + at("image.tar")))
                .contains(BENCH.id(MINE));
    }

    @Test
    void a_thin_bundle_is_small() {
        export("mine", "-o", "whole", "--compress=zstd").expect(0);
        assertThat(export("mine", "-o", "thin.tar.zst", "--compress=zstd", "--thin")
                        .expect(0)
                        .err())
                .contains(Workbench.BASE);

        assertThat(size("thin.tar.zst") * 100).isLessThan(size("whole"));
        assertThat(tar("-xaOf", "thin.tar.zst", "manifest.json")).contains(BENCH.id(Workbench.BASE));
        export("plain", "--thin").expectError(1, "`plain` cannot be exported as a thin bundle");
    }

    @Test
    void a_bundle_goes_to_standard_output_and_all_else_to_standard_error() throws IOException {
        export("plain", "-o", "plain").expect(0);
        Running running = BENCH.run(
                "sh",
                Map.of(),
                "-c",
                "\"$1\" export plain -o - >piped",
                "sh",
                Checkout.rig().toString());
        assertThat(running.end().expect(0).err()).contains("✓ plain   exported, ", "   standard output   ");
        assertThat(at("piped")).hasSameBinaryContentAs(at("plain"));
        assertThat(BENCH.onTerminal("export", "plain", "-o", "-")
                        .end()
                        .expect(2)
                        .out())
                .contains("standard output is a terminal");
    }

    @Test
    void a_bundle_is_signed_so_that_others_can_tell() {
        sandbox(
                "openssl",
                "genpkey",
                "-algorithm",
                "ed25519",
                "-out",
                at("key.pem").toString());
        sandbox(
                "openssl",
                "pkey",
                "-in",
                at("key.pem").toString(),
                "-pubout",
                "-out",
                at("public.pem").toString());
        export("plain", "-o", "signed", "--sign=key.pem").expect(0);

        tar("-xzf", "signed", "manifest.json", "manifest.sig");
        assertThat(sandbox(
                        "openssl",
                        "pkeyutl",
                        "-verify",
                        "-rawin",
                        "-pubin",
                        "-inkey",
                        at("public.pem").toString(),
                        "-sigfile",
                        at("manifest.sig").toString(),
                        "-in",
                        at("manifest.json").toString()))
                .contains("Signature Verified Successfully");
        export("plain", "-o", "x", "--sign=public.pem").expectError(1, "public.pem is no Ed25519 private key");
        assertThat(at("x")).doesNotExist();
    }

    @Test
    void what_cannot_be_exported_is_told() {
        Workbench.write(at("there"), "precious\n");
        export("plain", "-o", "there").expectError(1, "there is there already");
        assertThat(at("there")).hasContent("precious");
        export("small").expectError(1, "`small` is a template rig");
        export("plian").expectError(1, "no rig named `plian`");
        export("plain", "-o", "/dev/null").expectError(1, "/dev/null is no regular file");
        assertThat(export("plain", "-o", "x", "--dry-run").expect(0).lines())
                .startsWith("would export plain   x")
                .hasSize(2);
        assertThat(at("x")).doesNotExist();
    }

    @Test
    void a_signal_leaves_nothing() throws IOException {
        List<String> before = homes();
        Running running = BENCH.run(
                "env",
                Map.of("TMPDIR", BENCH.path("tmp").toString()),
                "--default-signal=INT,TERM",
                "setsid",
                Checkout.rig().toString(),
                "export",
                "plain",
                "-o",
                "late");
        running.awaitErrors("saving the image of plain");
        running.signal("TERM");
        assertThat(running.end().expect(143).err()).doesNotContain("rig: ");
        assertThat(homes()).isEqualTo(before);
        assertThat(BENCH.path("tmp")).isEmptyDirectory();
    }

    private static List<String> homes() throws IOException {
        try (var files = Files.list(BENCH.path("home"))) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
