package dev.rigsmith.adapters.fs.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.archive.ArchiveKind;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.ports.ImageArchive;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with tars and their compression, whatever is in them. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TarAttacksTest {

    private final Bench bench = new Bench();
    private final SampleImage image = SampleImage.of("localhost/a:1");

    @AfterEach
    void close() {
        bench.checkThatNothingIsLeft();
        bench.close();
    }

    private void assertHarmless(TarBytes tar) {
        assertThat(bench.take(bench.source(tar.ended())).id())
                .isEqualTo(image.id().hex());
    }

    private void assertRefusedRoot(String why, byte[] tar) {
        Path source = bench.source(tar);
        assertThatThrownBy(() -> {
                    try (ImageArchive archive = bench.archives.open(source)) {
                        assertThat(archive.kind()).isEqualTo(ArchiveKind.TAR);
                        archive.wrap(Instant.EPOCH);
                    }
                })
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000_000L, 8_589_934_591L})
    void a_size_beyond_the_end_is_refused(long size) {
        byte[] tar = image.docker().member("x", '0', "", size, new byte[0]).ended();

        assertThat(bench.refusal(tar)).contains("goes on behind the end");
        assertRefusedRoot(
                "goes on behind the end",
                new TarBytes()
                        .file("bin/sh", "")
                        .member("x", '0', "", size, new byte[0])
                        .ended());
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999999", "-1", "1e9", "99999999999999999999999999", "x"})
    void an_extended_size_that_lies_is_refused(String size) {
        assertThat(bench.refusal(image.docker().pax("size", size).file("x", "x").ended()))
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e1000000000",
                "1E999999999",
                "1e-1000000000",
                "99999999999999999999999999999999999999999999",
                "1.5e9e9",
                "NaN"
            })
    void a_time_out_of_all_bounds_burns_nothing(String time) {
        byte[] tar = image.docker().pax("mtime", time).file("x", "x").ended();
        long start = System.nanoTime();

        try {
            bench.take(bench.source(tar));
        } catch (RefusedException refused) {
            assertThat(refused).hasMessageContaining("was refused");
        }

        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(10);
    }

    @Test
    void sparse_files_are_refused() {
        assertThat(bench.refusal(image.docker()
                        .pax("GNU.sparse.realsize", "9000000000000000000")
                        .file("x", "x")
                        .ended()))
                .isNotBlank();
        assertThat(bench.refusal(image.docker()
                        .pax("GNU.sparse.map", "0,1")
                        .pax("GNU.sparse.size", "9000000000000000000")
                        .file("x", "x")
                        .ended()))
                .isNotBlank();
        assertRefusedRoot(
                "sparse",
                new TarBytes()
                        .file("bin/sh", "")
                        .member("x", 'S', "", 0, new byte[0])
                        .ended());
    }

    @Test
    void a_header_without_end_is_refused() {
        int large = Bench.SMALL.header() + 1;
        byte[] longName = new byte[large];
        Arrays.fill(longName, (byte) 'a');

        assertThat(bench.refusal(image.docker()
                        .pax("path", "a".repeat(large))
                        .file("x", "")
                        .ended()))
                .contains("header of a member is too large");
        assertThat(bench.refusal(image.docker()
                        .member("././@LongLink", 'L', "", large, longName)
                        .file("x", "")
                        .ended()))
                .contains("header of a member is too large");
        TarBytes chain = image.docker();
        for (int i = 0; i < 10_000; i++) {
            chain.member("././@LongLink", 'L', "", 1, new byte[] {'a'});
        }
        assertThat(bench.refusal(chain.file("x", "").ended())).contains("header of a member is too large");
    }

    @Test
    void headers_for_all_members_do_not_pile_up() {
        TarBytes tar = image.docker();
        String value = "v".repeat(Bench.SMALL.header() / 4);
        for (int i = 0; i < 10; i++) {
            tar.globalPax("key" + i, value).file("x" + i, "");
        }

        assertThat(bench.refusal(tar.ended())).contains("header of a member is too large");
    }

    @Test
    void a_header_that_does_not_match_its_checksum_is_refused() {
        byte[] tar = image.docker().file("x", "").ended();
        tar[tar.length - 1024 - 512 + 100] ^= 1;

        assertThat(bench.refusal(tar)).contains("checksum");
    }

    @Test
    void many_members_are_refused() {
        TarBytes tar = image.docker();
        for (int i = 0; i < Bench.SMALL.members(); i++) {
            tar.file("x" + i, "");
        }

        assertThat(bench.refusal(tar.ended())).isEqualTo("it has more than 200 members");
        TarBytes root = new TarBytes();
        for (int i = 0; i <= Bench.SMALL.files(); i++) {
            root.file("x" + i, "");
        }
        assertThatThrownBy(() -> bench.archives.open(bench.source(root.ended())))
                .hasMessageContaining("more than 300 members");
    }

    @Test
    void images_are_found_behind_many_members() {
        TarBytes tar = new TarBytes();
        for (int i = 0; i < Bench.SMALL.members(); i++) {
            tar.file("x" + i, "");
        }

        assertThat(bench.refusal(tar.file("manifest.json", "[]").ended())).isEqualTo("it has more than 200 members");
    }

    @Test
    void a_long_name_is_refused() {
        assertThat(bench.refusal(image.docker()
                        .pax("path", "a/".repeat(101))
                        .file("x", "")
                        .ended()))
                .contains("more than 200 characters");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_cut_off_anywhere_is_refused(Packed packed) {
        byte[] whole = packed.of(image.docker().ended());
        int last = packed == Packed.PLAIN ? whole.length - 1024 : whole.length - 1;
        for (int length = 1024; length <= last; length += 1 + whole.length / 40) {
            byte[] part = Arrays.copyOf(whole, length);
            Path source = bench.source(part);
            assertThatThrownBy(() -> bench.take(source)).isInstanceOf(RefusedException.class);
            bench.checkThatNothingIsLeft();
        }
    }

    @Test
    void what_is_cut_off_between_members_is_no_smaller_file_system() {
        assertRefusedRoot(
                "ends before its end", new TarBytes().file("bin/sh", "sh").open());
        assertRefusedRoot(
                "ends before its end",
                new TarBytes().file("bin/sh", new byte[2048]).open());
    }

    @Test
    void something_behind_the_end_is_refused() {
        byte[] tar = image.docker().ended();
        byte[] longer = Arrays.copyOf(tar, tar.length + 20_480);

        assertThat(bench.take(bench.source(longer)).id()).isEqualTo(image.id().hex());
        for (int at : new int[] {tar.length, tar.length + 511, longer.length - 1}) {
            byte[] more = longer.clone();
            more[at] = 'x';
            assertThat(bench.refusal(more)).contains("something follows the end of the tar");
        }
        assertThat(bench.refusal(
                        new TarBytes().raw(tar).file("manifest.json", "[]").ended()))
                .contains("something follows the end of the tar");
    }

    @Test
    void something_behind_the_compressed_end_is_refused() {
        for (Packed packed : new Packed[] {Packed.GZIP, Packed.ZSTD}) {
            byte[] tar = packed.of(image.docker().ended());
            byte[] more = Arrays.copyOf(tar, tar.length + 7);
            Arrays.fill(more, tar.length, more.length, (byte) 'x');
            assertThat(bench.refusal(more)).isNotBlank();
        }
    }

    @Test
    void two_compressed_archives_in_a_row_are_refused() {
        byte[] one = Packed.GZIP.of(image.docker().ended());
        byte[] two = Packed.GZIP.of(SampleImage.of("evil").docker().ended());
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);

        assertThat(bench.refusal(both)).contains("something follows the end of the tar");
    }

    @Test
    void a_bomb_is_stopped() {
        byte[] zeros = new byte[Bench.SMALL.free() > 0 ? (int) Bench.SMALL.free() * 8 : 0];
        TarBytes tar = image.docker().file("zeros", zeros);

        assertThat(bench.refusal(Packed.GZIP.of(tar.ended()))).contains("more than 50 times its size");
        assertThat(bench.refusal(Packed.ZSTD.of(tar.ended()))).contains("more than 50 times its size");
    }

    @Test
    void more_than_an_archive_may_have_is_refused() {
        byte[] noise = new byte[(int) Bench.SMALL.bytes() + 1];
        new java.util.Random(1).nextBytes(noise);
        TarBytes tar = image.docker().file("noise", noise);

        assertThat(bench.refusal(Packed.GZIP.of(tar.ended()))).contains("more than 16777216 bytes");
    }

    @Test
    void the_name_in_a_compressed_header_has_an_end() {
        byte[] header = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0};
        byte[] endless = Arrays.copyOf(header, 4 << 20);
        Arrays.fill(endless, header.length, endless.length, (byte) 'a');

        try (ImageArchive archive = bench.archives.open(bench.source(endless))) {
            assertThat(archive.kind()).isEqualTo(ArchiveKind.UNKNOWN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../etc/passwd", "/etc/passwd", "a/../../b", "./../x"})
    void a_root_file_system_stays_in_its_directory(String name) {
        byte[] tar = new TarBytes().file("bin/sh", "sh").file(name, "x").ended();
        byte[] link = new TarBytes().file("bin/sh", "sh").hardlink("x", name).ended();

        assertRefusedRoot("name of member", tar);
        assertRefusedRoot("name of member", link);
    }

    @Test
    void what_is_harmless_is_taken() {
        assertHarmless(image.docker().pax("comment", "x").file("x", "x"));
        assertHarmless(image.docker().globalPax("comment", "x").file("x", "x"));
        assertHarmless(image.docker().file("x\u001b[2J", "x".getBytes(StandardCharsets.UTF_8)));
        assertHarmless(image.docker().directory("d/").directory("d/"));
    }
}
