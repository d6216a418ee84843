package dev.rigsmith.adapters.fs.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.archive.ArchiveKind;
import dev.rigsmith.ports.ImageArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What things are told to be, and what comes of each that is as it should be. */
class KindsTest {

    private final Bench bench = new Bench();
    private final SampleImage image = SampleImage.of("localhost/a:1");

    @AfterEach
    void close() {
        bench.checkThatNothingIsLeft();
        bench.close();
    }

    private ArchiveKind kind(Path source) {
        try (ImageArchive archive = bench.archives.open(source)) {
            return archive.kind();
        }
    }

    private void assertTaken(ArchiveKind kind, Path source) {
        assertThat(kind(source)).isEqualTo(kind);
        Bench.Taken taken = bench.take(source);
        assertThat(taken.id()).isEqualTo(image.id().hex());
        assertThat(taken.blobs()).containsAll(image.layerDigests()).hasSize(4);
        assertThat(taken.names()).containsExactly("localhost/a:1");
        assertThat(taken.labels()).isEqualTo(Map.of("team", "core"));
    }

    @ParameterizedTest
    @EnumSource
    void a_docker_archive_is_taken(Packed packed) {
        assertTaken(
                ArchiveKind.DOCKER_ARCHIVE,
                bench.source(packed.of(image.docker().ended())));
    }

    @ParameterizedTest
    @EnumSource
    void an_oci_archive_is_taken(Packed packed) {
        byte[] tar = SampleImage.tar(image.oci(packed)).ended();

        assertTaken(ArchiveKind.OCI_ARCHIVE, bench.source(tar));
        assertTaken(ArchiveKind.OCI_ARCHIVE, bench.source(packed.of(tar)));
    }

    @ParameterizedTest
    @EnumSource
    void an_oci_layout_is_taken(Packed packed) {
        assertTaken(ArchiveKind.OCI_LAYOUT, bench.directory(image.oci(packed)));
    }

    @ParameterizedTest
    @EnumSource
    void a_bundle_is_told_by_its_first_member(Packed packed) {
        byte[] first = new TarBytes().file("rig.yaml", "name: a").ended();
        byte[] second = image.docker().file("rig.yaml", "name: a").ended();

        assertThat(kind(bench.source(packed.of(first)))).isEqualTo(ArchiveKind.BUNDLE);
        assertThat(kind(bench.source(packed.of(second)))).isEqualTo(ArchiveKind.DOCKER_ARCHIVE);
    }

    @ParameterizedTest
    @EnumSource
    void a_root_file_system_is_one_layer_as_it_is(Packed packed) {
        byte[] tar = new TarBytes()
                .directory("./")
                .directory("./dev/")
                .device("./dev/null")
                .fifo("./run/pipe")
                .symlink("./bin", "/usr/bin")
                .file("./usr/bin/sh", "sh")
                .hardlink("./usr/bin/bash", "./usr/bin/sh")
                .ended();

        try (ImageArchive archive = bench.archives.open(bench.source(packed.of(tar)))) {
            assertThat(archive.kind()).isEqualTo(ArchiveKind.TAR);
            Path layout = archive.wrap(Instant.parse("2026-01-02T03:04:05Z")).layout();

            assertThat(Bench.files(layout)).containsKey("blobs/sha256/" + SampleImage.hex(tar));
        }
    }

    @Test
    void an_archive_of_both_kinds_is_read_as_the_one_that_vouches_for_more() {
        Map<String, byte[]> files = image.oci(Packed.PLAIN);
        files.put("manifest.json", SampleImage.utf8("[]"));

        assertTaken(ArchiveKind.OCI_ARCHIVE, bench.source(SampleImage.tar(files).ended()));
    }

    @Test
    void what_is_no_archive_is_unknown() throws IOException {
        assertThat(kind(bench.source(new byte[0]))).isEqualTo(ArchiveKind.UNKNOWN);
        assertThat(kind(bench.source(new byte[10240]))).isEqualTo(ArchiveKind.UNKNOWN);
        assertThat(kind(bench.source(SampleImage.utf8("FROM debian\n".repeat(100)))))
                .isEqualTo(ArchiveKind.UNKNOWN);
        assertThat(kind(bench.source(Packed.GZIP.of(SampleImage.utf8("FROM debian\n")))))
                .isEqualTo(ArchiveKind.UNKNOWN);
        assertThat(kind(bench.source(new byte[] {0x1f, (byte) 0x8b}))).isEqualTo(ArchiveKind.UNKNOWN);
        assertThat(kind(bench.source(new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd})))
                .isEqualTo(ArchiveKind.UNKNOWN);
        assertThat(kind(Files.createDirectory(bench.root.resolve("empty")))).isEqualTo(ArchiveKind.UNKNOWN);
        assertThat(kind(Path.of("/dev/zero"))).isEqualTo(ArchiveKind.UNKNOWN);
    }

    @Test
    void a_pipe_is_not_opened() throws Exception {
        Path pipe = bench.root.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThat(kind(pipe)).isEqualTo(ArchiveKind.UNKNOWN);
    }

    @Test
    void a_plain_archive_is_not_copied_for_a_look() {
        Path source = bench.source(image.docker().ended());

        try (ImageArchive archive = bench.archives.open(source)) {
            assertThat(archive.images()).hasSize(1);
            assertThat(bench.work).isEmptyDirectory();
        }
    }
}
