package dev.rigsmith.adapters.fs.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.adapters.fs.archive.SampleImage;
import dev.rigsmith.domain.archive.ArchiveLimits;
import dev.rigsmith.domain.bundle.BundleHead;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.ports.Bundle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads bundles in a directory of its own, and knows what is in that at any time. */
final class BundleBench implements AutoCloseable {

    /** So small that what goes beyond them is made at once. */
    static final ArchiveLimits SMALL =
            new ArchiveLimits(16 << 20, 50, 1 << 20, 200, 300, 200, 1 << 20, 1 << 16, 10, 20, 2);

    final Path root;
    final Path work;
    final TarBundles bundles;
    private InputStream input = InputStream.nullInputStream();
    private int sources;

    BundleBench() {
        try {
            root = Files.createTempDirectory("rigsmith-bench-");
            work = Files.createDirectory(root.resolve("work"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        bundles = new TarBundles(work, () -> input, SMALL);
    }

    /** Writes a bundle. */
    Path source(byte[] bytes) {
        try {
            return Files.write(root.resolve("source" + ++sources), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void input(byte[] bytes) {
        input = new ByteArrayInputStream(bytes);
    }

    /** Opens and verifies a bundle. */
    Taken take(Path source) {
        try (Bundle bundle = bundles.open(source, bytes -> {})) {
            BundleHead head = bundle.head();
            Bundle.Verified verified = bundle.verify();
            return new Taken(
                    head.statement().isPresent(),
                    verified.image().id().toString(),
                    head.story(),
                    files(verified.image().layout()));
        }
    }

    Taken take(byte[] bundle) {
        return take(source(bundle));
    }

    /**
     * What came out.
     *
     * @param vouched whether there is a manifest
     * @param layout the names of the files for the engine; blobs are named by what is in them
     */
    record Taken(boolean vouched, String id, String story, Map<String, String> layout) {}

    private static Map<String, String> files(Path root) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), SampleImage.hex(Files.readAllBytes(path)));
            }
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Gives why a bundle is refused: in one line, and with nothing left of it. */
    String refusal(byte[] bundle) {
        Path source = source(bundle);
        try {
            throw new AssertionError("taken: " + take(source));
        } catch (RefusedException refused) {
            assertThat(refused.id()).isEqualTo(ErrorId.INVALID_ARCHIVE);
            assertThat(refused.remedy()).contains("nothing was changed");
            assertThat(refused.getMessage())
                    .startsWith(source + " was refused: ")
                    .doesNotContain("\n")
                    .doesNotEndWith(": null");
            checkThatNothingIsLeft();
            return refused.getMessage().substring((source + " was refused: ").length());
        }
    }

    void checkThatNothingIsLeft() {
        assertThat(work).isEmptyDirectory();
    }

    @Override
    public void close() {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
