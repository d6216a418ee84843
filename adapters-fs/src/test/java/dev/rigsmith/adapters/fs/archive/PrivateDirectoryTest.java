package dev.rigsmith.adapters.fs.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.adapters.fs.OtherJvm;
import dev.rigsmith.domain.archive.ArchiveLimits;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.FileAccessException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where strangers' archives are unpacked, and what is left of that when a process ends in whatever way. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PrivateDirectoryTest {

    private final Bench bench = new Bench();
    private final SampleImage image = SampleImage.of("localhost/a:1");

    @AfterEach
    void close() {
        bench.close();
    }

    private Process opener(Path source, String options) throws IOException {
        ProcessBuilder builder = OtherJvm.builder(OtherOpener.class, source.toString(), bench.work.toString());
        builder.redirectInput(Redirect.PIPE).redirectOutput(Redirect.PIPE);
        builder.redirectError(bench.root.resolve("errors").toFile());
        builder.environment().put("JAVA_TOOL_OPTIONS", options);
        return builder.start();
    }

    private static String firstLine(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    private Process opener() throws IOException {
        Process opener = opener(bench.source(image.docker().ended()), "");
        assertThat(firstLine(opener)).isEqualTo(image.id().hex());
        assertThat(made()).hasSize(1);
        return opener;
    }

    private List<Path> made() throws IOException {
        try (Stream<Path> found = Files.list(bench.work)) {
            return found.toList();
        }
    }

    private static void end(Process process, Runnable how) throws InterruptedException {
        how.run();
        process.waitFor();
    }

    @Test
    void nobody_else_may_enter() throws IOException {
        try (PrivateDirectory directory = PrivateDirectory.in(bench.work)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path())))
                    .isEqualTo("rwx------");
        }
        bench.checkThatNothingIsLeft();
    }

    @Test
    void a_process_that_is_told_to_end_leaves_nothing() throws Exception {
        Process opener = opener();

        end(opener, opener::destroy);

        bench.checkThatNothingIsLeft();
    }

    @Test
    void what_a_killed_process_left_is_taken_away_next_time() throws Exception {
        Process opener = opener();
        end(opener, opener::destroyForcibly);
        assertThat(made()).hasSize(1);

        bench.take(bench.source(image.docker().ended()));

        bench.checkThatNothingIsLeft();
    }

    @Test
    void what_is_in_use_stays() throws Exception {
        Process opener = opener();
        List<Path> made = made();

        try (PrivateDirectory own = PrivateDirectory.in(bench.work);
                PrivateDirectory another = PrivateDirectory.in(bench.work)) {
            assertThat(made()).containsAll(made).contains(own.path(), another.path());
        }

        assertThat(made()).isEqualTo(made);
        end(opener, opener::destroy);
    }

    @Test
    void only_what_was_made_for_this_is_taken_away() throws IOException {
        Path foreign = Files.createDirectory(bench.work.resolve("rigsmith-archive-without-lock"));
        Path target = Files.createDirectory(bench.root.resolve("target"));
        Files.createFile(target.resolve("lock"));
        Path link = Files.createSymbolicLink(bench.work.resolve("rigsmith-archive-link"), target);

        PrivateDirectory.in(bench.work).close();

        assertThat(made()).contains(foreign);
        assertThat(target.resolve("lock")).exists();
        Files.deleteIfExists(link);
    }

    @Test
    void a_place_that_engines_cannot_be_told_is_refused() throws IOException {
        Path odd = Files.createDirectory(bench.root.resolve("a:b"));

        assertThatThrownBy(() -> PrivateDirectory.in(odd))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("colon");
        assertThatThrownBy(() -> PrivateDirectory.in(bench.root.resolve("none")))
                .isInstanceOf(FileAccessException.class);
    }

    @Test
    void a_large_layer_needs_little_memory() throws Exception {
        int layer = 192 << 20;
        Path source = bench.root.resolve("large");
        SampleImage large = writeLarge(source, layer);

        Process opener = opener(source, "-Xmx20m");

        assertThat(firstLine(opener)).as(() -> errors()).isEqualTo(large.id().hex());
        end(opener, opener::destroy);
    }

    private String errors() {
        return new String(Bench.files(bench.root).get("errors"), StandardCharsets.UTF_8);
    }

    /** The layer is nothing but zeros, of which the file system keeps none. */
    private static SampleImage writeLarge(Path file, int size) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] piece = new byte[1 << 20];
        for (int i = 0; i < size; i += piece.length) {
            digest.update(piece);
        }
        SampleImage empty = SampleImage.of(Bench.HOST, Map.of(), List.of(), List.of(new byte[0]));
        String config = empty.config()
                .replace(
                        Sha256.of(new byte[0]).hex(),
                        Sha256.ofDigest(digest.digest()).hex());
        SampleImage large = new SampleImage(config, List.of(), List.of());
        byte[] first = new TarBytes()
                .file("config.json", config)
                .file("manifest.json", "[{\"Config\":\"config.json\",\"Layers\":[\"layer.tar\"]}]")
                .raw(TarBytes.header("layer.tar", '0', "", size))
                .open();
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(first);
        }
        try (java.io.RandomAccessFile whole = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            whole.setLength(first.length + (long) size + 1024);
        }
        return large;
    }

    @Test
    void limits_are_far_beyond_what_images_need() {
        assertThat(ArchiveLimits.USUAL.document()).isEqualTo(4 << 20);
        assertThat(ArchiveLimits.USUAL.bytes()).isGreaterThan(100L << 30);
    }
}
