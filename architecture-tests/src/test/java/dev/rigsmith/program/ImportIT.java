package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Importing bundles, good and bad. */
class ImportIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String STORY = "name: mine\nparent:\n  name: small\n  kind: template\n"
            + "message: tuned by hand\nrecipe:\n- echo hi >/hello\n";
    private static final String[] WHOLE = {"rig.yaml", "manifest.json", "image.tar"};

    private static String image;
    private static Bundled whole;
    private static Path bundle;

    @BeforeAll
    static void bundles() throws IOException {
        Files.createDirectories(BENCH.path("tmp"));
        Files.createDirectories(at("whole"));
        Workbench.write(at("hello"), "hi\n");
        String container = run("buildah", "from", "--pull-never", "--", Workbench.BASE);
        run("buildah", "copy", container, at("hello").toString(), "/hello");
        image = "sha256:" + run("buildah", "commit", "--quiet", container, "localhost/made:1");
        run("buildah", "rm", container);
        run("podman", "save", "--quiet", "--output=" + at("whole/image.tar"), "--", "localhost/made:1");
        run("podman", "rmi", "--", "localhost/made:1");
        whole = new Bundled(BENCH, at("whole")).file("rig.yaml", STORY).manifest(image, "", "rig.yaml", "image.tar");
        bundle = whole.packed(at("mine.rig.tgz"), WHOLE);
    }

    private static String run(String... command) {
        return BENCH.engines().run(command);
    }

    /** A path in the directory where the program runs. */
    private static Path at(String name) {
        return BENCH.path("home").resolve(name);
    }

    private static Ended rig(String... words) {
        return BENCH.rig(Map.of("TMPDIR", BENCH.path("tmp").toString()), words);
    }

    private static Ended take(String... words) {
        List<String> all = new ArrayList<>(List.of("import"));
        all.addAll(Arrays.asList(words));
        return rig(all.toArray(String[]::new));
    }

    /** All that a run could leave behind. */
    private static List<String> state() {
        Stream<String> images = run(
                        "podman", "images", "--all", "--no-trunc", "--format={{.ID}} {{.Repository}}:{{.Tag}}")
                .lines();
        return Stream.of(images.sorted(), files(BENCH.path("data")), files(BENCH.path("tmp")))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> files(Path root) {
        if (!Files.exists(root)) {
            return Stream.empty();
        }
        try (Stream<Path> paths = Files.walk(root)) {
            return paths
                    .sorted()
                    .filter(path -> !path.toString().endsWith(".lock"))
                    .map(path -> path + (Files.isRegularFile(path) ? " " + Bundled.sha256(Bundled.bytes(path)) : ""))
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void remove(String... names) {
        Stream.of(names).forEach(name -> rig("rm", "--force", name).expect(0));
    }

    @Test
    void a_rig_comes_back_as_the_same_image_as_often_as_it_is_wanted() {
        List<String> before = state();
        for (String text : List.of("first", "again")) {
            Json imported = take(
                            "mine.rig.tgz", "--format=json", "--expect=sha256:" + Bundled.sha256(Bundled.bytes(bundle)))
                    .json();

            assertThat(imported.text("outcome")).isEqualTo("imported");
            assertThat(imported.text("imageId")).isEqualTo(image);
            assertThat(BENCH.id(Workbench.extended("mine"))).isEqualTo(image);
            assertThat(run("podman", "run", "--rm", "--", Workbench.extended("mine"), "cat", "/hello"))
                    .isEqualTo("hi");
            assertThat(take("mine.rig.tgz").expect(0).out()).contains("mine   unchanged, from small, 1 command");
            remove("mine");
            assertThat(images(state())).as(text).isEqualTo(images(before));
        }
    }

    private static List<String> images(List<String> state) {
        return state.stream().filter(line -> line.startsWith("sha256:")).toList();
    }

    @Test
    void standard_input_a_plan_and_a_plain_name() {
        List<String> before = state();
        String program = Checkout.rig().toString();
        Ended planned = take("mine.rig.tgz", "--as=planned", "--dry-run").expect(0);
        assertThat(planned.out()).contains("would be imported: planned", "skopeo copy", "podman tag");
        assertThat(state()).isEqualTo(before);

        Ended piped = BENCH.run(
                        "/bin/sh",
                        Map.of("TMPDIR", BENCH.path("tmp").toString()),
                        "-c",
                        "exec \"$0\" import - --as=piped -q <mine.rig.tgz",
                        program)
                .end()
                .expect(0);
        assertThat(piped.out()).isEqualTo("piped\n");
        assertThat(BENCH.id(Workbench.extended("piped"))).isEqualTo(image);
        remove("piped");
    }

    @Test
    void a_bundle_of_kanibako_comes_with_a_warning() throws IOException {
        Path directory = Files.createDirectories(at("foreign"));
        Files.createLink(directory.resolve("image.tar"), at("whole/image.tar"));
        Path made = new Bundled(BENCH, directory)
                .file("Containerfile", "FROM small\n")
                .file(
                        "rig.yaml",
                        "name: foreign\nkind: extended\nparent: kanibako-oci\nfoundation_source: null\n"
                                + "reproducible: false\ncreated: '2026-01-31T12:00:00+00:00'\nrecipe: []\n")
                .packed(at("foreign.rig.tgz"), "rig.yaml", "image.tar", "Containerfile");

        Ended imported = take(made.toString()).expect(0);

        assertThat(imported.out()).contains("foreign   imported, from kanibako-oci, 0 commands");
        assertThat(imported.err()).contains("nothing vouches for the content");
        assertThat(BENCH.id(Workbench.extended("foreign"))).isEqualTo(image);
        remove("foreign");
    }

    @Test
    void a_thin_bundle_needs_its_foundation() throws IOException {
        Path directory = Files.createDirectories(at("thin"));
        run("tar", "-xf", at("whole/image.tar").toString(), "-C", directory.toString());
        String manifest = Files.readString(directory.resolve("manifest.json"));
        List<String> layers = Arrays.stream(manifest.split("\""))
                .filter(word -> word.endsWith(".tar"))
                .toList();
        String config = Arrays.stream(manifest.split("\""))
                .filter(word -> word.endsWith(".json"))
                .findFirst()
                .orElseThrow();
        String upper = layers.get(layers.size() - 1);
        Bundled thin = new Bundled(BENCH, directory)
                .file(
                        "manifest.json",
                        "[{\"Config\":\"" + config + "\",\"RepoTags\":null,\"Layers\":[\"" + upper + "\"]}]");
        run(
                "tar",
                "-cf",
                directory.resolve("image.tar").toString(),
                "-C",
                directory.toString(),
                "manifest.json",
                config,
                upper);
        String below = layers.subList(0, layers.size() - 1).stream()
                .map(layer -> "\"sha256:" + layer.replace(".tar", "") + "\"")
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        thin.file("rig.yaml", STORY);
        Path sound = thin.manifest(image, foundation(BENCH.id(Workbench.BASE), below), "rig.yaml", "image.tar")
                .packed(at("thin.rig.tgz"), WHOLE);
        Path lost = thin.manifest(image, foundation("sha256:" + "0".repeat(64), below), "rig.yaml", "image.tar")
                .packed(at("lost.rig.tgz"), WHOLE);

        assertThat(Files.size(sound)).isLessThan(Files.size(bundle) / 10);
        take(lost.toString(), "--as=lost").expectError(1, "needs image 000000000000", "which is not here");
        take(sound.toString(), "--as=thin").expect(0);
        assertThat(BENCH.id(Workbench.extended("thin"))).isEqualTo(image);
        assertThat(run("podman", "run", "--rm", "--", Workbench.extended("thin"), "cat", "/hello"))
                .isEqualTo("hi");
        remove("thin");
    }

    private static String foundation(String id, String layers) {
        return ",\"foundation\":{\"reference\":\"" + Workbench.BASE + "\",\"image\":\"" + id + "\",\"layers\":["
                + layers + "]}";
    }

    @Test
    void whoever_asks_for_a_signature_gets_what_was_signed() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Workbench.write(
                at("key.pem"),
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign(pair.getPrivate());
        signing.update(Bundled.bytes(at("whole/manifest.json")));
        Bundled.write(at("whole/manifest.sig"), signing.sign());
        Path signed = whole.packed(at("signed.rig.tgz"), "rig.yaml", "manifest.json", "manifest.sig", "image.tar");

        take("mine.rig.tgz", "--verify-key=key.pem").expectError(1, "was refused: it is not signed");
        assertThat(take(signed.toString(), "--dry-run").expect(0).err()).contains("the signature was not checked");
        assertThat(take(signed.toString(), "--verify-key=key.pem", "--dry-run")
                        .expect(0)
                        .err())
                .doesNotContain("signature");
        assertThat(rig("info", "--format=json", signed.toString()).json().text("signed"))
                .isEqualTo("true");
    }

    @Test
    void bad_bundles_are_refused_in_one_line_and_change_nothing() throws IOException {
        byte[] sound = Bundled.bytes(bundle);
        byte[] flipped = sound.clone();
        flipped[flipped.length / 2] ^= 1;
        Path links = Files.createDirectories(at("links"));
        Files.copy(at("whole/rig.yaml"), links.resolve("rig.yaml"));
        Files.createSymbolicLink(links.resolve("image.tar"), Path.of("/etc/passwd"));
        List<String> before = state();

        refuse("flipped", flipped, "was refused: ");
        refuse("cut", Arrays.copyOf(sound, sound.length - 100), "was refused: ");
        new Bundled(BENCH, links).packed(at("links.rig.tgz"), "rig.yaml", "image.tar");
        take("links.rig.tgz").expectError(1, "member image.tar is a symbolic link, where a file should be");
        take("mine.rig.tgz", "--expect=" + "0".repeat(64)).expectError(1, "it has another digest than expected");
        take("mine.rig.tgz", "--as=Not/Good").expectError(2, "`Not/Good` is not a rig name");
        take("never.rig.tgz").expectError(1, "never.rig.tgz: No such file");
        assertThat(state()).isEqualTo(before);
    }

    private static void refuse(String name, byte[] bytes, String why) {
        Bundled.write(at(name), bytes);
        take(name, "--as=bad").expectError(1, name, why);
    }

    @Test
    void nothing_from_inside_reaches_the_terminal_as_it_is() throws IOException {
        Path directory = Files.createDirectories(at("odd"));
        Files.createLink(directory.resolve("image.tar"), at("whole/image.tar"));
        Path odd = new Bundled(BENCH, directory)
                .file("rig.yaml", "name: \"\\e[2Jx\"\nmessage: \"\\e]0;title\\a\"\nparent: {name: \"a\\nb\"}\n")
                .manifest(image, "", "rig.yaml", "image.tar")
                .packed(at("odd.rig.tgz"), WHOLE);

        Ended info = rig("info", odd.toString()).expect(0);
        Ended named = take(odd.toString()).expectError(1, "`\\u001b[2Jx`");
        Ended imported = take(odd.toString(), "--as=odd").expect(0);
        Ended list = rig("list").expect(0);

        assertThat(List.of(info.out(), info.err(), named.err(), imported.out(), imported.err(), list.out()))
                .allSatisfy(text -> assertThat(text).doesNotContain("\u001b", "\u0007"));
        assertThat(info.out()).contains("\\u001b[2Jx", "a\\u000ab");
        remove("odd");
    }
}
