package dev.rigsmith.process;

import dev.rigsmith.domain.error.FileAccessException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** A directory that nobody else may enter, and that is gone when the work is over. */
public final class TemporaryDirectory implements AutoCloseable {

    private final Path path;
    private final Cleanup cleanup;

    private TemporaryDirectory(Path path) {
        this.path = path;
        this.cleanup = Cleanup.of(() -> delete(path));
    }

    /**
     * Makes one in the directory that {@code TMPDIR} names, or in {@code /tmp}. Its name says which process it is of.
     *
     * @throws FileAccessException when it cannot be made
     */
    public static TemporaryDirectory create(Map<String, String> environment) {
        Path parent = parent(environment);
        try {
            return new TemporaryDirectory(Files.createTempDirectory(
                    parent,
                    WorkMark.next() + "-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))));
        } catch (IOException | IllegalArgumentException failure) {
            throw unwritable(parent, failure);
        }
    }

    static Path parent(Map<String, String> environment) {
        return Path.of(environment.getOrDefault("TMPDIR", "/tmp"));
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Writes a file into it and gives its path. */
    public Path write(String name, byte[] bytes) {
        Path file = path.resolve(name);
        try {
            return Files.write(file, bytes);
        } catch (IOException failure) {
            throw unwritable(file, failure);
        }
    }

    /** Makes an empty directory in it and gives its path. */
    public Path directory(String name) {
        Path directory = path.resolve(name);
        try {
            return Files.createDirectory(directory);
        } catch (IOException failure) {
            throw unwritable(directory, failure);
        }
    }

    @Override
    public void close() {
        cleanup.close();
    }

    static FileAccessException unwritable(Path path, Exception failure) {
        return FileAccessException.unwritable(path.toString(), failure.getMessage(), failure);
    }

    /** What cannot be deleted is left: it is in the system's directory for such things. */
    static void delete(Path root) {
        try {
            Files.walkFileTree(root, new Deletion());
        } catch (IOException left) {
            // The work itself is done, and its result stands.
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
