package dev.rigsmith.adapters.fs.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.archive.ArchivedImage;
import dev.rigsmith.ports.ImageArchive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers put into docker-archives. */
class DockerAttacksTest {

    private static final String ID = "a".repeat(64);

    private final Bench bench = new Bench();
    private final SampleImage image = SampleImage.of("localhost/a:1");
    private final byte[] layer = image.layers().get(0);
    private final String layerName = SampleImage.hex(layer) + ".tar";

    @AfterEach
    void close() {
        bench.checkThatNothingIsLeft();
        bench.close();
    }

    private String refusal(TarBytes tar) {
        return bench.refusal(tar.ended());
    }

    private void assertTaken(TarBytes tar) {
        assertThat(bench.take(bench.source(tar.ended())).id())
                .isEqualTo(image.id().hex());
    }

    /** The archive without one of its files, for something else in its place. */
    private TarBytes without(String name) {
        TarBytes tar = new TarBytes();
        image.files().forEach((file, content) -> {
            if (!file.equals(name)) {
                tar.file(file, content);
            }
        });
        return name.equals("manifest.json") ? tar : tar.file("manifest.json", "[" + image.entry() + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "/etc/cron.d/x", "..", "a/.."})
    void a_name_that_leads_elsewhere_is_refused(String name) {
        assertThat(refusal(image.docker().file(name, "x"))).contains("name of member");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.json", "CONFIG", "LAYER"})
    void nothing_but_a_file_stands_for_a_file(String role) {
        String name = role.equals("CONFIG") ? image.configName() : role.equals("LAYER") ? layerName : role;

        assertThat(refusal(without(name).symlink(name, "/etc/passwd"))).contains("a symbolic link");
        assertThat(refusal(without(name).symlink(name, "other").file("other", "x")))
                .contains("a symbolic link");
        assertThat(refusal(without(name).hardlink(name, "/etc/passwd"))).contains("a hard link");
        assertThat(refusal(without(name).fifo(name))).contains("a pipe");
        assertThat(refusal(without(name).device(name))).contains("a device");
        assertThat(refusal(without(name).directory(name + "/"))).contains("a directory");
        assertThat(refusal(without(name).member(name, 'S', "", 0, new byte[0]))).contains("sparse");
        assertThat(refusal(without(name).member(name, 'V', "", 0, new byte[0]))).contains("something unusual");
    }

    @Test
    void a_missing_file_is_told() {
        assertThat(refusal(without(layerName))).isEqualTo(layerName + " is not in it");
        assertThat(refusal(without(image.configName()))).isEqualTo(image.configName() + " is not in it");
    }

    @Test
    void a_link_that_is_written_through_leads_nowhere() {
        TarBytes tar = image.docker().symlink("out", "/tmp").file("out/rigsmith-was-here", "x");

        assertTaken(tar);
        assertThat(java.nio.file.Path.of("/tmp/rigsmith-was-here")).doesNotExist();
    }

    @Test
    void other_members_are_ignored() {
        assertTaken(image.docker()
                .fifo("pipe")
                .device("null")
                .symlink(ID + "/layer.tar", "../../../etc/passwd")
                .hardlink("hard", "/etc/shadow")
                .file("repositories", "{nonsense"));
    }

    @Test
    void a_legacy_link_stands_for_the_layer_it_names() {
        String manifest = image.entry().replace(layerName, ID + "/layer.tar");

        assertTaken(image.docker("[" + manifest + "]").symlink(ID + "/layer.tar", "../" + layerName));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../%s", "/%s", "%s", "../%s/", ".././%s", "../link.tar", "../manifest.json"})
    void no_other_link_stands_for_a_layer(String target) {
        String manifest = image.entry().replace(layerName, ID + "/layer.tar");

        assertThat(refusal(image.docker("[" + manifest + "]")
                        .symlink("link.tar", layerName)
                        .symlink(ID + "/layer.tar", String.format(target, layerName))))
                .contains("a symbolic link");
    }

    @Test
    void a_legacy_link_to_a_link_stands_for_nothing() {
        String manifest = image.entry().replace(layerName, ID + "/layer.tar");
        String second = "b".repeat(64);

        assertThat(refusal(image.docker("[" + manifest + "]")
                        .symlink(second + "/layer.tar", "../" + layerName)
                        .symlink(ID + "/layer.tar", "../" + second + "/layer.tar")))
                .contains("a symbolic link");
        assertThat(refusal(image.docker("[" + manifest + "]").symlink(ID + "/layer.tar", "../" + ID + "/layer.tar")))
                .contains("a symbolic link");
    }

    @Test
    void swapped_layers_are_refused() {
        String manifest = image.entry().replaceAll("\"Layers\":\\[(\"[^\"]*\"),(\"[^\"]*\")]", "\"Layers\":[$2,$1]");

        assertThat(manifest).isNotEqualTo(image.entry());
        assertThat(refusal(image.docker("[" + manifest + "]"))).contains("does not match its digest (wanted sha256:");
    }

    @Test
    void a_layer_too_few_or_too_many_is_refused() {
        String fewer = image.entry().replace("\"" + layerName + "\",", "");
        String more = image.entry().replace("\"" + layerName + "\"", "\"" + layerName + "\",\"" + layerName + "\"");

        assertThat(refusal(image.docker("[" + fewer + "]"))).contains("names 1 layers, and the configuration 2");
        assertThat(refusal(image.docker("[" + more + "]"))).contains("names 3 layers, and the configuration 2");
    }

    @Test
    void a_configuration_under_another_ones_digest_is_refused() {
        String other = SampleImage.of("localhost/b:1").config();

        assertThat(refusal(without(image.configName()).file(image.configName(), other)))
                .startsWith("configuration " + image.configName() + " does not match its digest");
    }

    @Test
    void a_configuration_that_promises_nothing_is_named_by_what_it_is() {
        String manifest = image.entry().replace(image.configName(), "config.json");

        assertTaken(image.docker("[" + manifest + "]").file("config.json", image.config()));
    }

    @Test
    void a_member_that_is_in_it_twice_is_refused() {
        assertThat(refusal(image.docker().file(layerName, layer))).isEqualTo("member " + layerName + " is in it twice");
        assertThat(refusal(image.docker().file("./" + layerName, layer))).contains("twice");
        assertThat(refusal(image.docker().file("manifest.json", "[]"))).contains("manifest.json is in it twice");
        assertThat(refusal(image.docker().pax("path", "manifest.json").file("x", "[]")))
                .contains("twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "[null]",
                "[1]",
                "[{}]",
                "[{\"Config\":1}]",
                "[{\"Config\":\"x\",\"Config\":\"y\"}]",
                "[{\"Config\":\"../../etc/passwd\",\"Layers\":[]}]",
                "[{\"Config\":\"/etc/passwd\",\"Layers\":[]}]",
                "[",
                "[]]",
                "\0",
                "[{\"Config\":\"\\u0000\"}]"
            })
    void a_manifest_that_is_none_is_refused(String manifest) {
        assertThat(refusal(image.docker(manifest))).isNotBlank();
    }

    @Test
    void fields_that_engines_would_take_for_others_are_refused() {
        String twice = image.entry().replace("\"Layers\"", "\"layers\":[],\"Layers\"");
        SampleImage shadowed = new SampleImage(
                image.config().replace("\"rootfs\"", "\"RootFS\":{},\"rootfs\""), image.layers(), List.of());

        assertThat(refusal(image.docker("[" + twice + "]"))).contains("could mean Layers");
        assertThat(refusal(shadowed.docker())).contains("could mean rootfs");
    }

    @Test
    void deep_documents_are_refused() {
        assertThat(refusal(image.docker("[".repeat(100_000)))).contains("no JSON document");
        assertThat(refusal(image.docker("[{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}]")))
                .contains("no JSON document");
    }

    @Test
    void large_documents_are_refused() {
        String spaces = " ".repeat(Bench.SMALL.document());

        assertThat(refusal(image.docker("[" + image.entry() + "]" + spaces))).contains("manifest.json is larger than");
        assertThat(refusal(new SampleImage(image.config() + spaces, image.layers(), List.of()).docker()))
                .contains("is larger than");
    }

    @Test
    void many_images_and_layers_are_refused() {
        String images = String.join(",", java.util.Collections.nCopies(11, image.entry()));
        String layers = image.entry().replace("\"" + layerName + "\"", "\"x\"" + ",\"x\"".repeat(30));

        assertThat(refusal(image.docker("[" + images + "]"))).isEqualTo("it has more than 10 images");
        assertThat(refusal(image.docker("[" + layers + "]"))).isEqualTo("it has more than 20 layers");
    }

    @Test
    void odd_configurations_are_refused() {
        for (String config : List.of(
                "{}",
                "{\"rootfs\":{\"diff_ids\":[]}}",
                "{\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[\"../../x\"]}}",
                "{\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[7]}}",
                "{\"os\":\"li nux\",\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[]}}",
                "{\"config\":{\"Labels\":[]},\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[]}}",
                "{\"config\":{\"Labels\":{\"a\":{}}},\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[]}}")) {
            assertThat(refusal(new SampleImage(config, List.of(), List.of()).docker()))
                    .isNotBlank();
        }
    }

    @Test
    void foreign_names_are_shown_and_no_more() {
        SampleImage evil = SampleImage.of("localhost/rig/template/jvm:latest", "docker.io/library/debian:latest", "-x");

        Bench.Taken taken = bench.take(bench.source(evil.docker().ended()));

        assertThat(taken.names()).contains("-x").hasSize(3);
        assertThat(taken.manifest()).doesNotContain("jvm").doesNotContain("debian");
    }

    @Test
    void an_image_without_layers_and_one_with_equal_layers_are_taken() {
        SampleImage none = SampleImage.of(Bench.HOST, Map.of(), List.of(), List.of());
        SampleImage equal = SampleImage.of(Bench.HOST, Map.of(), List.of(), List.of(layer, layer, layer));

        assertThat(bench.take(bench.source(none.docker().ended())).blobs()).hasSize(2);
        assertThat(bench.take(bench.source(equal.docker().ended())).blobs()).hasSize(3);
    }

    @Test
    void each_image_of_several_is_taken_by_itself() {
        List<SampleImage> several = List.of(image, SampleImage.of(), SampleImage.of("x", "y"));

        try (ImageArchive archive = bench.archives.open(bench.source(SampleImage.docker(several)))) {
            List<String> ids = new ArrayList<>();
            for (ArchivedImage one : archive.images()) {
                ids.add(Bench.Taken.of(archive.verify(one), one).id());
            }
            assertThat(ids)
                    .isEqualTo(several.stream().map(one -> one.id().hex()).toList());
            assertThat(archive.images())
                    .extracting(ArchivedImage::selector)
                    .containsExactly("localhost/a:1", "#2", "x");
        }
    }

    @Test
    void a_flipped_byte_of_a_layer_or_configuration_is_refused_wherever_it_is() {
        byte[] good = image.docker().ended();
        for (byte[] content : image.files().values()) {
            int start = indexOf(good, content);
            for (int at = start; at < start + content.length; at += 97) {
                byte[] bad = good.clone();
                bad[at] ^= 0x10;
                assertThat(bench.refusal(bad)).contains("does not match its digest");
            }
        }
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int i = 0; i < all.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    @Test
    void the_oldest_kind_is_told() {
        assertThat(refusal(new TarBytes().file("repositories", "{}").file(ID + "/json", "{}")))
                .contains("oldest kind");
    }
}
