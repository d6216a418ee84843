package dev.rigsmith.adapters.fs.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.archive.ArchiveLimits;
import dev.rigsmith.domain.archive.ArchivedImage;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.ports.ImageArchive;
import dev.rigsmith.ports.VerifiedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads archives in a directory of its own, and knows what is in that at any time. */
final class Bench implements AutoCloseable {

    static final Platform HOST = Platform.parse("linux/" + System.getProperty("os.arch"));

    /** So small that what goes beyond them is made at once. */
    static final ArchiveLimits SMALL =
            new ArchiveLimits(16 << 20, 50, 1 << 20, 200, 300, 200, 1 << 20, 1 << 16, 10, 20, 2);

    final Path root;
    final Path work;
    final TarImageArchives archives;
    private int sources;

    Bench() {
        this(SMALL);
    }

    Bench(ArchiveLimits limits) {
        try {
            root = Files.createTempDirectory("rigsmith-bench-");
            work = Files.createDirectory(root.resolve("work"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        archives = new TarImageArchives(work, HOST, limits);
    }

    /** Writes an archive. */
    Path source(byte[] bytes) {
        try {
            return Files.write(root.resolve("source" + ++sources), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes the files of a layout. */
    Path directory(Map<String, byte[]> files) {
        Path directory = root.resolve("source" + ++sources);
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = directory.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Verifies the first image, and gives the digests of its layers by what the engine would read. */
    Taken take(Path source) {
        try (ImageArchive archive = archives.open(source)) {
            ArchivedImage image = archive.images().get(0);
            return Taken.of(archive.verify(image), image);
        }
    }

    /** What came out: the id, and the content of the layout, each file named by its digest. */
    record Taken(String id, List<String> names, Map<String, String> labels, List<String> blobs, String manifest) {

        static Taken of(VerifiedImage verified, ArchivedImage image) {
            Map<String, byte[]> files = files(verified.layout());
            assertThat(files.keySet())
                    .filteredOn(name -> !name.startsWith("blobs/sha256/"))
                    .containsExactly("index.json", "oci-layout");
            List<String> blobs = files.keySet().stream()
                    .filter(name -> name.startsWith("blobs/sha256/"))
                    .peek(name ->
                            assertThat(name).endsWith(Sha256.of(files.get(name)).hex()))
                    .map(name -> name.substring("blobs/sha256/".length()))
                    .toList();
            String index = new String(files.get("index.json"), java.nio.charset.StandardCharsets.UTF_8);
            String manifest = blobs.stream().filter(index::contains).findFirst().orElseThrow();
            assertThat(blobs).contains(verified.id().hex());
            return new Taken(
                    verified.id().hex(),
                    image.names(),
                    verified.labels(),
                    blobs,
                    new String(files.get("blobs/sha256/" + manifest), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /** Everything below a directory. */
    static Map<String, byte[]> files(Path root) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readAllBytes(path));
            }
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Gives why a source is refused: in one line, and with nothing left of it. */
    String refusal(Path source) {
        try {
            Taken taken = take(source);
            throw new AssertionError("taken: " + taken);
        } catch (RefusedException refused) {
            assertThat(refused.id()).isEqualTo(ErrorId.INVALID_ARCHIVE);
            assertThat(refused.getMessage())
                    .startsWith(source + " was refused: ")
                    .doesNotContain("\n")
                    .doesNotEndWith(": null");
            checkThatNothingIsLeft();
            return refused.getMessage().substring((source + " was refused: ").length());
        }
    }

    String refusal(byte[] archive) {
        return refusal(source(archive));
    }

    void checkThatNothingIsLeft() {
        assertThat(work).isEmptyDirectory();
    }

    @Override
    public void close() {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
