package dev.rigsmith.adapters.fs.file;

import dev.rigsmith.domain.error.FileAccessException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Small files, read at once. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Gives the bytes of a file, links followed; empty when there is none.
     *
     * @throws FileAccessException when it is there and cannot be read
     */
    public static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
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
