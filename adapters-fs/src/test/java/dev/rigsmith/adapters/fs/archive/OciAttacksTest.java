package dev.rigsmith.adapters.fs.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.archive.ArchivedImage;
import dev.rigsmith.domain.archive.ImageChoice;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.ports.ImageArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers put into image layouts, in tars and in directories. */
class OciAttacksTest {

    private static final String INDEX = "application/vnd.oci.image.index.v1+json";
    private static final String MARK = "{\"imageLayoutVersion\":\"1.0.0\"}";

    private final Bench bench = new Bench();
    private final SampleImage image = SampleImage.of("localhost/a:1");
    private final Map<String, byte[]> files = image.oci(Packed.GZIP);

    @AfterEach
    void close() {
        bench.checkThatNothingIsLeft();
        bench.close();
    }

    /** Why these files are refused, which is the same in a tar and in a directory. */
    private String refusal(Map<String, byte[]> layout) {
        String inTar = bench.refusal(SampleImage.tar(layout).ended());
        assertThat(bench.refusal(bench.directory(layout))).isEqualTo(inTar);
        return inTar;
    }

    private String text(String name) {
        return new String(files.get(name), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> layout(Map<String, byte[]> blobs, String... manifests) {
        Map<String, byte[]> files = new TreeMap<>(blobs);
        files.put("index.json", SampleImage.utf8(index(manifests)));
        files.put("oci-layout", SampleImage.utf8(MARK));
        return files;
    }

    private static String index(String... manifests) {
        return Stream.of(manifests).collect(Collectors.joining(",", "{\"schemaVersion\":2,\"manifests\":[", "]}"));
    }

    private static String manifest(Map<String, byte[]> blobs, SampleImage image) {
        String layers = image.layers().stream()
                .map(layer -> SampleImage.blob(blobs, SampleImage.LAYER, layer))
                .collect(Collectors.joining(","));
        String config = SampleImage.blob(blobs, SampleImage.CONFIG, SampleImage.utf8(image.config()));
        return SampleImage.blob(
                blobs,
                SampleImage.MANIFEST,
                SampleImage.utf8("{\"schemaVersion\":2,\"config\":" + config + ",\"layers\":[" + layers + "]}"));
    }

    @Test
    void a_flipped_byte_of_any_blob_is_refused() {
        for (String name : files.keySet()) {
            for (int at = 0; name.startsWith("blobs/") && at < files.get(name).length; at += 41) {
                Map<String, byte[]> bad = new TreeMap<>(files);
                byte[] content = files.get(name).clone();
                content[at] ^= 4;
                bad.put(name, content);
                assertThat(bench.refusal(SampleImage.tar(bad).ended())).isNotBlank();
            }
        }
    }

    @Test
    void a_missing_blob_is_told() {
        for (String name : List.copyOf(files.keySet())) {
            if (name.startsWith("blobs/")) {
                Map<String, byte[]> bad = new TreeMap<>(files);
                bad.remove(name);
                assertThat(refusal(bad)).contains(name + " is not in it");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha256:../../../../../../../../etc/passwd",
                "../../../etc/passwd",
                "sha256:%2e%2e",
                "sha512:00",
                "sha256:ABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCD",
                "md5:d41d8cd98f00b204e9800998ecf8427e",
                ""
            })
    void a_digest_that_is_none_is_never_a_path(String digest) {
        files.put("index.json", SampleImage.utf8(text("index.json").replaceAll("sha256:[0-9a-f]{64}", digest)));

        assertThat(refusal(files)).contains("no SHA-256 digest");
    }

    @Test
    void a_size_that_lies_is_refused() {
        files.put("index.json", SampleImage.utf8(text("index.json").replaceAll("\"size\":\\d+", "\"size\":1")));

        assertThat(refusal(files)).contains("should have 1 bytes and has");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"7\"", "99999999999999999999999", "null", "{}"})
    void a_size_that_is_none_is_refused(String size) {
        files.put("index.json", SampleImage.utf8(text("index.json").replaceAll("\"size\":\\d+", "\"size\":" + size)));

        assertThat(refusal(files)).isNotBlank();
    }

    @Test
    void an_image_of_several_platforms_is_the_one_for_this_machine() {
        Map<String, byte[]> blobs = new TreeMap<>();
        SampleImage foreign = SampleImage.of(Platform.parse("linux/s390x"), Map.of(), List.of());
        String inner = SampleImage.blob(
                blobs, INDEX, SampleImage.utf8(index(manifest(blobs, foreign), manifest(blobs, image))));
        Path source = bench.directory(layout(blobs, inner));

        try (ImageArchive archive = bench.archives.open(source)) {
            List<ArchivedImage> images = archive.images();
            ArchivedImage chosen = ImageChoice.of("x", images, Optional.empty(), Bench.HOST);

            assertThat(images).hasSize(2);
            assertThat(chosen.id()).isEqualTo(image.id());
            assertThat(archive.verify(chosen).id()).isEqualTo(image.id());
            assertThatThrownBy(() -> ImageChoice.of("x", images, Optional.empty(), Platform.parse("linux/riscv64")))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("x holds no image for linux/riscv64");
        }
    }

    @Test
    void an_index_in_an_index_is_followed_only_so_far() {
        Map<String, byte[]> blobs = new TreeMap<>();
        String inner = manifest(blobs, image);
        for (int depth = 0; depth < Bench.SMALL.depth(); depth++) {
            inner = SampleImage.blob(blobs, INDEX, SampleImage.utf8(index(inner)));
        }
        assertThat(bench.take(bench.directory(layout(blobs, inner))).id())
                .isEqualTo(image.id().hex());

        String deeper = SampleImage.blob(blobs, INDEX, SampleImage.utf8(index(inner)));
        assertThat(refusal(layout(blobs, deeper))).contains("within more than 2 others");
    }

    @Test
    void an_index_that_fans_out_is_refused() {
        Map<String, byte[]> blobs = new TreeMap<>();
        String leaf = manifest(blobs, image);
        String inner = SampleImage.blob(blobs, INDEX, SampleImage.utf8(index(leaf, leaf, leaf, leaf, leaf)));

        assertThat(refusal(layout(blobs, inner, inner, inner))).isEqualTo("it has more than 10 images");
    }

    @Test
    void what_an_inner_index_only_tells_of_is_passed_over() {
        Map<String, byte[]> blobs = new TreeMap<>();
        String absent = "{\"mediaType\":\"" + SampleImage.MANIFEST + "\",\"digest\":\"sha256:" + "0".repeat(64)
                + "\",\"size\":7}";
        String note = manifest(blobs, SampleImage.of("note"))
                .replace("}", ",\"annotations\":{\"vnd.docker.reference.type\":\"attestation-manifest\"}}");
        String inner = SampleImage.blob(blobs, INDEX, SampleImage.utf8(index(absent, note, manifest(blobs, image))));

        assertThat(bench.take(bench.directory(layout(blobs, inner))).id())
                .isEqualTo(image.id().hex());
    }

    @Test
    void what_is_no_image_is_told() {
        Map<String, byte[]> blobs = new TreeMap<>();
        String old = SampleImage.blob(
                blobs, "application/vnd.docker.distribution.manifest.v1+prettyjws", SampleImage.utf8("{}"));
        String artifact = SampleImage.blob(
                blobs,
                SampleImage.MANIFEST,
                SampleImage.utf8("{\"config\":"
                        + SampleImage.blob(blobs, "application/vnd.cncf.helm.config.v1+json", SampleImage.utf8("{}"))
                        + ",\"layers\":[]}"));

        assertThat(refusal(layout(blobs, old))).contains("manifest.v1+prettyjws");
        assertThat(refusal(layout(blobs, artifact))).contains("helm");
        assertThat(refusal(layout(blobs))).contains("its index is empty");
    }

    @Test
    void an_encrypted_layer_is_told() {
        Map<String, byte[]> blobs = new TreeMap<>();
        String secret = SampleImage.blob(blobs, SampleImage.LAYER + "+encrypted", new byte[] {1});
        String config = SampleImage.blob(blobs, SampleImage.CONFIG, SampleImage.utf8(image.config()));
        String manifest = SampleImage.blob(
                blobs,
                SampleImage.MANIFEST,
                SampleImage.utf8("{\"config\":" + config + ",\"layers\":[" + secret + "]}"));

        assertThat(refusal(layout(blobs, manifest))).contains("+encrypted");
    }

    @Test
    void another_version_of_layouts_is_told() {
        files.put("oci-layout", SampleImage.utf8("{\"imageLayoutVersion\":\"2.0.0\"}"));

        assertThat(refusal(files)).contains("version `2.0.0`");
    }

    @Test
    void more_behind_a_compressed_layer_is_refused_although_its_digest_is_right() {
        for (Packed packed : List.of(Packed.GZIP, Packed.ZSTD)) {
            Map<String, byte[]> blobs = new TreeMap<>();
            byte[] layer = image.layers().get(0);
            byte[] packedLayer = packed.of(layer);
            byte[] more = java.util.Arrays.copyOf(packedLayer, packedLayer.length + 100);
            more[packedLayer.length] = 7;
            SampleImage one = SampleImage.of(Bench.HOST, Map.of(), List.of(), List.of(layer));
            String manifest = SampleImage.blob(
                    blobs,
                    SampleImage.MANIFEST,
                    SampleImage.utf8("{\"config\":"
                            + SampleImage.blob(blobs, SampleImage.CONFIG, SampleImage.utf8(one.config()))
                            + ",\"layers\":[" + SampleImage.blob(blobs, SampleImage.LAYER + "+gzip", more) + "]}"));

            assertThat(refusal(layout(blobs, manifest))).isNotBlank();
        }
    }

    @Test
    void pieces_of_a_compressed_layer_are_one_layer() {
        Map<String, byte[]> blobs = new TreeMap<>();
        byte[] layer = image.layers().get(0);
        for (Packed packed : List.of(Packed.GZIP, Packed.ZSTD)) {
            byte[] first = packed.of(java.util.Arrays.copyOf(layer, 700));
            byte[] second = packed.of(java.util.Arrays.copyOfRange(layer, 700, layer.length));
            byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            SampleImage one = SampleImage.of(Bench.HOST, Map.of(), List.of(), List.of(layer));
            String manifest = SampleImage.blob(
                    blobs,
                    SampleImage.MANIFEST,
                    SampleImage.utf8("{\"config\":"
                            + SampleImage.blob(blobs, SampleImage.CONFIG, SampleImage.utf8(one.config()))
                            + ",\"layers\":[" + SampleImage.blob(blobs, SampleImage.LAYER + "+zstd", both) + "]}"));

            assertThat(bench.take(bench.directory(layout(blobs, manifest))).id())
                    .isEqualTo(one.id().hex());
        }
    }

    @Test
    void links_and_pipes_in_a_directory_are_not_followed() throws Exception {
        for (String name : List.copyOf(files.keySet())) {
            Path source = bench.directory(files);
            Path moved = Files.move(source.resolve(name), source.resolveSibling("moved-" + name.hashCode()));
            Files.createSymbolicLink(source.resolve(name), moved);
            if (name.startsWith("blobs/")) {
                assertThat(bench.refusal(source)).contains("is no regular file of its own");
                Files.delete(source.resolve(name));
                pipe(source.resolve(name));
            }
            assertThat(bench.refusal(source)).isNotBlank();
        }
    }

    private static void pipe(Path at) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", at.toString()).start().waitFor())
                .isZero();
    }

    @Test
    void a_directory_of_blobs_that_is_elsewhere_is_not_entered() throws IOException {
        Path source = bench.directory(files);
        Path moved = Files.move(source.resolve("blobs"), bench.root.resolve("elsewhere"));
        Files.createSymbolicLink(source.resolve("blobs"), moved);

        assertThat(bench.refusal(source)).contains("blobs is no directory of its own");
    }

    @Test
    void links_in_a_tar_are_not_followed() {
        for (String name : List.copyOf(files.keySet())) {
            Map<String, byte[]> rest = new TreeMap<>(files);
            rest.remove(name);
            TarBytes tar = SampleImage.tar(rest).symlink(name, "../../real").file("real", files.get(name));
            assertThat(bench.refusal(tar.ended())).contains("a symbolic link");
        }
    }
}
