package dev.rigsmith.adapters.fs.file;

import dev.rigsmith.domain.error.FileAccessException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Regular files that may be missing, read at once. */
public final class WholeFile {

    private static final int LARGEST = 16;

    private WholeFile() {}

    /**
     * Gives the bytes of a file, links followed; empty when there is none.
     *
     * @throws FileAccessException when it is there and cannot be read, is no regular file, or is larger than 16 MiB
     */
    public static Optional<byte[]> read(Path file) {
        return read(file, LARGEST);
    }

    /**
     * Gives the bytes of a file that may be larger; as {@link #read(Path)}.
     *
     * @param mib how large it may be
     */
    public static Optional<byte[]> read(Path file, int mib) {
        try {
            return Optional.of(RegularFile.read(file, mib));
        } catch (NoSuchFileException missing) {
            return dangling(file, missing);
        } catch (IOException failure) {
            throw Reasons.unreadable(file, failure);
        }
    }

    /** A link to nothing is something the user meant to be there. */
    private static Optional<byte[]> dangling(Path file, NoSuchFileException missing) {
        if (Files.isSymbolicLink(file)) {
            throw Reasons.unreadable(file, missing);
        }
        return Optional.empty();
    }
}
