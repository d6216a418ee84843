package dev.rigsmith.adapters.fs.file;

import dev.rigsmith.domain.error.FileAccessException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Changes files that depend on what was in them. Each change reads, decides and replaces the file as a whole under a
 * lock, so that any number of processes and threads lose nothing, and one that is killed at any instant leaves the old
 * or the new content and no lock.
 */
public final class UpdatedFile {

    private UpdatedFile() {}

    /**
     * Replaces the content of a file by what is made of it. Missing directories are made; links are followed.
     *
     * @param change gets the old content, empty when there is no file, and gives the new one; when it gives the same, or
     *     fails, nothing is written
     * @throws FileAccessException when the file cannot be read or written, is no regular file, or one process does not
     *     finish to change it within half a minute; the old content is there then
     */
    public static void update(Path file, UnaryOperator<Optional<byte[]>> change) {
        WriteLock.of(file).hold(() -> {
            Optional<byte[]> old = WholeFile.read(file);
            change.apply(old).filter(bytes -> isOther(bytes, old)).ifPresent(bytes -> AtomicFile.write(file, bytes));
        });
    }

    private static boolean isOther(byte[] bytes, Optional<byte[]> old) {
        return old.filter(before -> Arrays.equals(before, bytes)).isEmpty();
    }
}
