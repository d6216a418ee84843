package dev.rigsmith.ports;

import dev.rigsmith.domain.archive.ArchiveKind;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import java.nio.file.Path;

/** Reads image archives from anybody, and believes nothing of them that was not checked. */
public interface ImageArchives {

    /**
     * Opens a file or a directory and finds out what it is by its content, whatever its name says. What is no archive is
     * no error: it is {@link ArchiveKind#UNKNOWN}.
     *
     * @throws RefusedException (invalid-archive) when it is an archive that is damaged, or larger than what is taken
     * @throws FileAccessException when it is not there or cannot be read, or there is no room to unpack it
     */
    default ImageArchive open(Path source) {
        return open(source, bytes -> {});
    }

    /** Opens as {@link #open(Path)}, and tells of every byte that is worked through, there and later. */
    ImageArchive open(Path source, Working working);

    /** Is told how far the work is. */
    @FunctionalInterface
    interface Working {

        /** @param bytes how many more bytes were read */
        void on(long bytes);
    }
}
