package dev.rigsmith.adapters.fs.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.bundle.ThinBase;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpperLayersTest {

    @TempDir
    Path directory;

    private static final byte[] BELOW = new TarBytes().file("a", "a").ended();
    private static final byte[] UPPER = new TarBytes().file("b", "b").ended();
    private static final byte[] TOP = new TarBytes().file("c", "c").ended();

    private static SampleImage image(byte[]... layers) {
        return SampleImage.of(Bench.HOST, Map.of("team", "core"), List.of("localhost/a:1"), List.of(layers));
    }

    private static ThinBase base(byte[]... layers) {
        List<Sha256> digests = java.util.Arrays.stream(layers).map(Sha256::of).toList();
        return new ThinBase(ImageReference.parse("localhost/base:1"), new ImageId("0".repeat(64)), digests);
    }

    private Map<String, byte[]> thin(byte[] archive, ImageId image, ThinBase base) throws IOException {
        Path to = directory.resolve("upper");
        Files.deleteIfExists(to);
        UpperLayers.write(Files.write(directory.resolve("archive"), archive), image, base, to);
        return files(Files.readAllBytes(to));
    }

    private static Map<String, byte[]> files(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName(), tar.readAllBytes());
            }
        }
        return files;
    }

    private static String name(byte[] layer) {
        return SampleImage.hex(layer) + ".tar";
    }

    private static String manifest(SampleImage image, String... layers) {
        return "[{\"Config\":\"" + image.configName() + "\",\"RepoTags\":null,\"Layers\":[\""
                + String.join("\",\"", layers) + "\"]}]";
    }

    @Test
    void what_is_above_the_base_is_left_with_the_configuration_as_it_was() throws IOException {
        SampleImage image = image(BELOW, UPPER, TOP);

        Map<String, byte[]> thin = thin(image.docker().ended(), image.id(), base(BELOW));

        assertThat(thin.keySet()).containsExactly("manifest.json", image.configName(), name(UPPER), name(TOP));
        assertThat(new String(thin.get("manifest.json"), StandardCharsets.UTF_8))
                .isEqualTo(manifest(image, name(UPPER), name(TOP)));
        assertThat(thin.get(image.configName())).isEqualTo(SampleImage.utf8(image.config()));
        assertThat(thin.get(name(TOP))).isEqualTo(TOP);
    }

    @Test
    void how_the_engine_arranged_the_archive_makes_no_difference() throws IOException {
        SampleImage image = image(BELOW, UPPER);
        byte[] other = new TarBytes()
                .file("manifest.json", "[{\"Layers\":[\"x/layer.tar\",\"y\"],\"Config\":\"c\"}]")
                .file("y", UPPER)
                .directory("x/")
                .file("x/layer.tar", BELOW)
                .file("c", image.config())
                .file("repositories", "{}")
                .ended();

        assertThat(thin(other, image.id(), base(BELOW)))
                .usingRecursiveComparison()
                .isEqualTo(thin(image.docker().ended(), image.id(), base(BELOW)));
    }

    @Test
    void a_layer_that_comes_twice_is_written_once() throws IOException {
        SampleImage once = image(BELOW, UPPER, UPPER, BELOW);
        byte[] archive = new TarBytes()
                .file("config", once.config())
                .file(name(BELOW), BELOW)
                .file(name(UPPER), UPPER)
                .file("manifest.json", "[" + once.entry().replace(once.configName(), "config") + "]")
                .ended();

        Map<String, byte[]> thin = thin(archive, once.id(), base(BELOW));

        assertThat(thin.keySet()).containsExactly("manifest.json", once.configName(), name(UPPER), name(BELOW));
        assertThat(new String(thin.get("manifest.json"), StandardCharsets.UTF_8))
                .isEqualTo(manifest(once, name(UPPER), name(UPPER), name(BELOW)));
    }

    @Test
    void nothing_need_be_above_the_base() throws IOException {
        SampleImage image = image(BELOW);

        assertThat(thin(image.docker().ended(), image.id(), base(BELOW)).keySet())
                .containsExactly("manifest.json", image.configName());
    }

    @Test
    void an_archive_of_another_image_is_told() {
        SampleImage image = image(BELOW);

        assertThatThrownBy(() -> thin(image.docker().ended(), new ImageId("0".repeat(64)), base(BELOW)))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("the engine saved another image");
    }
}
