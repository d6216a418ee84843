package dev.rigsmith.adapters.fs.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.adapters.fs.archive.Packed;
import dev.rigsmith.adapters.fs.archive.SampleImage;
import dev.rigsmith.adapters.fs.archive.TarBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bundles that somebody made to do harm. Each is refused for its own reason. */
class BundleAttacksTest {

    private static final SampleBundle SOUND = SampleBundle.sound();
    private static final byte[] IMAGE = SOUND.members().get(SampleBundle.IMAGE_TAR);

    private final BundleBench bench = new BundleBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private String refusal(byte[] tar) {
        String why = bench.refusal(tar);
        assertThat(bench.refusal(Packed.GZIP.of(tar))).isEqualTo(why);
        return why;
    }

    private String refusal(SampleBundle bundle) {
        return refusal(bundle.tar());
    }

    private static TarBytes withoutImage() {
        return SOUND.without(SampleBundle.IMAGE_TAR).open();
    }

    @Test
    void no_bundle_at_all() {
        assertThat(refusal(new byte[0])).isEqualTo("it is no bundle of a rig: the tar ends before its end");
        assertThat(refusal(new byte[2_048])).startsWith("it is no bundle of a rig: ");
        assertThat(refusal(SampleImage.utf8("#!/bin/sh\n".repeat(100)))).startsWith("it is no bundle of a rig: ");
        assertThat(refusal(SampleBundle.IMAGE.docker().ended())).startsWith("it is no bundle of a rig: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../rig.yaml", "/etc/passwd", "extra", "./image.tar", "IMAGE.TAR", "image.tar/"})
    void members_outside_of_the_closed_list(String name) {
        assertThat(refusal(withoutImage().file(name, IMAGE).ended()))
                .isEqualTo("member " + name + " has no place in a bundle");
        assertThat(refusal(SOUND.open().file(name, "x").ended()))
                .isEqualTo("member " + name + " has no place in a bundle");
    }

    @ParameterizedTest
    @CsvSource({"1,a hard link", "2,a symbolic link", "3,a device", "4,a device", "5,a directory", "6,a pipe"})
    void members_that_are_no_files(char type, String words) {
        byte[] plain = withoutImage()
                .member(SampleBundle.IMAGE_TAR, type, "", 0, new byte[0])
                .ended();

        assertThat(refusal(plain)).isEqualTo("member image.tar is " + words + ", where a file should be");
    }

    @ParameterizedTest
    @ValueSource(chars = {'S', 'L', 'K', 'g', 'V', 'M', 'D', '7'})
    void members_of_unusual_types(char type) {
        byte[] tar = withoutImage()
                .member(SampleBundle.IMAGE_TAR, type, "", IMAGE.length, IMAGE)
                .ended();

        assertThat(refusal(tar)).isNotBlank();
    }

    @Test
    void a_link_that_says_it_is_a_file() {
        byte[] tar = withoutImage()
                .member(SampleBundle.IMAGE_TAR, '0', "/etc/passwd", IMAGE.length, IMAGE)
                .ended();

        assertThat(refusal(tar)).isEqualTo("the header of member image.tar says more than a file's does");
    }

    @ParameterizedTest
    @CsvSource({
        "path,../../etc/passwd",
        "linkpath,/etc/passwd",
        "GNU.sparse.major,1",
        "GNU.sparse.name,x",
        "SCHILY.xattr.user.a,b",
        "hdrcharset,BINARY",
        "comment,x"
    })
    void extended_headers_that_make_something_else_of_a_member(String key, String value) {
        byte[] tar = withoutImage()
                .pax(key, value)
                .file(SampleBundle.IMAGE_TAR, IMAGE)
                .ended();

        assertThat(refusal(tar)).isEqualTo("the extended header of a member says something of its `" + key + "`");
    }

    @Test
    void extended_headers_that_are_damaged() {
        for (String text : new String[] {"", "9 mtime=1", "x mtime=1\n", "99 mtime=1\n", "10 mtime=1\n10 mtime=1\n"}) {
            byte[] record = text.getBytes(StandardCharsets.UTF_8);
            byte[] tar = withoutImage()
                    .member("pax", 'x', "", record.length, record)
                    .member("pax", 'x', "", record.length, record)
                    .file(SampleBundle.IMAGE_TAR, IMAGE)
                    .ended();

            assertThat(refusal(tar)).as(text).isNotBlank();
        }
    }

    @Test
    void an_extended_header_without_end() {
        byte[] large = SampleImage.utf8("70000 mtime=" + "1".repeat(69_986) + "\n");
        byte[] tar = withoutImage().member("pax", 'x', "", large.length, large).ended();

        assertThat(refusal(tar)).isEqualTo("the header of a member is too large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e3", "99999999999999999999", "0x10", "999999999999999999"})
    void sizes_that_are_none(String size) {
        byte[] tar = withoutImage()
                .pax("size", size)
                .file(SampleBundle.IMAGE_TAR, IMAGE)
                .ended();

        assertThat(refusal(tar)).isNotBlank();
    }

    @Test
    void members_twice_or_in_another_order() {
        assertThat(refusal(SOUND.open().file(SampleBundle.IMAGE_TAR, IMAGE).ended()))
                .isEqualTo("member image.tar is in it twice");
        assertThat(refusal(SOUND.ordered("manifest.json", "rig.yaml", "Containerfile", "image.tar")))
                .isEqualTo("it is no bundle of a rig: it begins with manifest.json, and not with rig.yaml");
        assertThat(refusal(SOUND.ordered("rig.yaml", "manifest.json", "image.tar", "Containerfile")))
                .isEqualTo("member Containerfile stands behind image.tar");
        assertThat(refusal(SOUND.ordered("rig.yaml", "Containerfile", "manifest.json", "image.tar")))
                .isEqualTo("member manifest.json stands behind Containerfile");
        assertThat(refusal(SOUND.ordered("rig.yaml", "image.tar", "manifest.json", "Containerfile")))
                .isEqualTo("member manifest.json stands behind image.tar");
    }

    @Test
    void members_that_are_missing() {
        assertThat(refusal(SOUND.without("image.tar"))).isEqualTo("member image.tar is missing");
        assertThat(refusal(SOUND.without("Containerfile"))).isEqualTo("member Containerfile is missing");
        assertThat(refusal(SOUND.without("rig.yaml"))).startsWith("it is no bundle of a rig: ");
        assertThat(refusal(SOUND.without("manifest.json").without("image.tar")))
                .isEqualTo("member image.tar is missing");
    }

    @Test
    void a_signature_of_nothing_and_one_of_another_length() {
        SampleBundle unsigned = SOUND.with("manifest.sig", new byte[64]);
        assertThat(refusal(unsigned.without("manifest.json")
                        .ordered("rig.yaml", "manifest.sig", "Containerfile", "image.tar")))
                .isEqualTo("it has a signature, and nothing that is signed");
        assertThat(refusal(SOUND.with("manifest.sig", new byte[65])
                        .ordered("rig.yaml", "manifest.json", "manifest.sig", "Containerfile", "image.tar")))
                .isEqualTo("manifest.sig has 65 bytes, and may have 64");
    }

    @Test
    void contents_that_do_not_match_the_manifest() {
        byte[] other = IMAGE.clone();
        other[600] ^= 1;
        assertThat(refusal(SOUND.with("image.tar", other)))
                .startsWith("image.tar does not match its digest (wanted sha256:")
                .contains(", found sha256:" + SampleImage.hex(other));
        assertThat(refusal(SOUND.with("Containerfile", SampleImage.utf8("FROM abc\n"))))
                .startsWith("Containerfile does not match its digest ");
        assertThat(refusal(SOUND.with("rig.yaml", SampleImage.utf8(SampleBundle.STORY.replace("mine", "your")))))
                .startsWith("rig.yaml does not match its digest ");
        assertThat(refusal(SOUND.with("rig.yaml", SampleImage.utf8("name: m\n"))))
                .matches("rig.yaml should have [0-9]+ bytes and has 8");
        assertThat(refusal(SOUND.with("image.tar", Arrays.copyOf(IMAGE, IMAGE.length + 512))))
                .matches("image.tar should have [0-9]+ bytes and has [0-9]+");
    }

    @Test
    void manifests_that_are_not_read_strictly() {
        List<Map.Entry<String, String>> edits = List.of(
                Map.entry("{\"format\":\"rigsmith-bundle\"", "{\"format\":\"other\""),
                Map.entry("\"version\":1", "\"version\":0"),
                Map.entry("\"version\":1,", "\"version\":1.0,"),
                Map.entry("\"version\":1,\"", "\"version\":\"1\",\""),
                Map.entry("\"image\":\"sha256:", "\"image\":\"sha512:"),
                Map.entry("\"image\":", "\"Image\":"),
                Map.entry("\"version\":1,\"image\"", "\"version\":1,\"more\":true,\"image\""),
                Map.entry("\"version\":1,\"i", "\"version\":1,\"version\":1,\"i"),
                Map.entry("\"members\":[", "\"foundation\":null,\"members\":["),
                Map.entry("\"members\":[", "\"members\":[null,"),
                Map.entry("{\"name\":\"rig.yaml\"", "{\"mode\":7,\"name\":\"rig.yaml\""),
                Map.entry("\"name\":\"Containerfile\"", "\"name\":\"../x\""),
                Map.entry("\"name\":\"Containerfile\",", "\"name\":\"image.tar\","),
                Map.entry("\"name\":\"Containerfile\",\"", "\"name\":\"manifest.json\",\""),
                Map.entry("\"sha256\":\"", "\"sha256\":\"sha256:"),
                Map.entry("\"size\":9,", "\"size\":-9,"),
                Map.entry("\"size\":9,\"", "\"size\":9e0,\""),
                Map.entry("]}", "]}{}"),
                Map.entry("]}", "]"));

        for (Map.Entry<String, String> edit : edits) {
            assertThat(refusal(SOUND.told(edit.getKey(), edit.getValue())))
                    .as(edit.getValue())
                    .isNotBlank();
        }
    }

    @Test
    void a_newer_version_says_so_whatever_else_it_says() {
        assertThat(refusal(SOUND.told("\"version\":1", "\"version\":2,\"news\":[1]")))
                .isEqualTo("it is of version 2, and this Rigsmith reads version 1: a newer one is needed");
    }

    @Test
    void a_manifest_of_another_image() {
        SampleImage other = SampleImage.of("localhost/b:1");

        assertThat(refusal(SampleBundle.of(other, IMAGE)))
                .startsWith("image.tar: it is another image than its manifest says (wanted " + other.id());
    }

    @Test
    void an_archive_of_several_images_or_of_none() {
        SampleImage other = SampleImage.of("localhost/b:1");
        byte[] two = SampleImage.docker(List.of(SampleBundle.IMAGE, other));

        assertThat(refusal(SampleBundle.of(SampleBundle.IMAGE, two)))
                .isEqualTo("image.tar: it holds 2 images, where one should be");
        assertThat(refusal(SampleBundle.of(
                        SampleBundle.IMAGE, new TarBytes().file("a", "b").ended())))
                .startsWith("image.tar: ");
    }

    @Test
    void a_layer_that_its_own_digest_denies() {
        byte[] forged = IMAGE.clone();
        for (int i = 0; i < forged.length - 1; i++) {
            if (forged[i] == 'b' && forged[i + 1] == '\n') {
                forged[i] = 'c';
                break;
            }
        }

        assertThat(refusal(SampleBundle.of(SampleBundle.IMAGE, forged)))
                .contains("image.tar: layer ", " does not match its digest ");
    }

    @Test
    void a_foundation_that_the_image_is_not_built_on() {
        String below = SampleBundle.IMAGE.layerDigests().get(0);

        assertThat(refusal(SampleBundle.thin()
                        .told("layers\":[\"sha256:" + below, "layers\":[\"sha256:" + "0".repeat(64))))
                .isEqualTo("image.tar: its image is not built on the foundation that its manifest names");
        assertThat(refusal(SampleBundle.thin().told("layers\":[\"sha256:" + below + "\"]", "layers\":[]")))
                .isEqualTo("its manifest names a foundation of 0 layers");
        assertThat(refusal(SampleBundle.thin().told("\"localhost/rig/template/jvm:latest\"", "\"-x\"")))
                .isEqualTo("its manifest calls its foundation by no reference");
    }

    @Test
    void something_behind_the_end() {
        byte[] tar = SOUND.tar();
        assertThat(refusal(new TarBytes().raw(tar).file("more", "x").open()))
                .isEqualTo("something follows the end of the tar");
        assertThat(refusal(Arrays.copyOf(tar, tar.length + (1 << 20))))
                .isEqualTo("something follows the end of the tar");
        assertThat(bench.refusal(joined(Packed.GZIP.of(tar), SampleImage.utf8("more"))))
                .isNotBlank();
        assertThat(bench.refusal(joined(Packed.ZSTD.of(tar), SampleImage.utf8("more"))))
                .isNotBlank();
        assertThat(bench.refusal(joined(Packed.GZIP.of(tar), Packed.GZIP.of(tar))))
                .isEqualTo("something follows the end of the tar");
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return new TarBytes().raw(one).raw(other).open();
    }

    @Test
    void something_hidden_where_records_are_filled_up() {
        byte[] tar = SOUND.tar();
        tar[512 + SampleBundle.STORY.length()] = 'x';

        assertThat(refusal(tar)).contains("something is hidden behind the content of a member");
    }

    @Test
    void every_truncation() {
        byte[] tar = SOUND.tar();
        for (int length = 0; length < tar.length; length += 509) {
            assertThat(refusal(Arrays.copyOf(tar, length))).isNotBlank();
        }
        assertThat(refusal(Arrays.copyOf(tar, tar.length - 512))).isEqualTo("the tar ends before its end");
    }

    @Test
    void what_unpacks_to_far_too_much() {
        byte[] zeros = new byte[12 << 20];
        SampleBundle bomb = SampleBundle.of(SampleBundle.IMAGE, zeros);

        assertThat(bench.refusal(Packed.GZIP.of(bomb.tar()))).startsWith("it unpacks to more than ");
        assertThat(bench.refusal(Packed.ZSTD.of(bomb.tar()))).startsWith("it unpacks to more than ");
    }

    @Test
    void a_story_that_is_no_text_or_larger_than_any() {
        assertThat(refusal(SampleBundle.foreign().with("rig.yaml", new byte[] {'n', (byte) 0xff})))
                .isEqualTo("rig.yaml is not UTF-8");
        assertThat(refusal(SampleBundle.foreign().with("rig.yaml", new byte[(1 << 20) + 1])))
                .isEqualTo("it is no bundle of a rig: rig.yaml has 1048577 bytes, and may have 1048576");
    }

    @Test
    void directories_and_pipes_in_place_of_a_file() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> bench.take(bench.root)))
                .hasMessage(bench.root + " was refused: it is no regular file");
    }
}
