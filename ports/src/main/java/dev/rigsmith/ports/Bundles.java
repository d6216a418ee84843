package dev.rigsmith.ports;

import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import java.nio.file.Path;

/** Reads bundles from anybody, and believes nothing of them that was not checked. */
public interface Bundles {

    /**
     * Opens a bundle and reads its beginning, however large the rest is.
     *
     * @param working is told of every byte that is worked through, here and later
     * @throws RefusedException (invalid-archive) when it is no bundle, or its beginning is damaged
     * @throws FileAccessException when it is not there or cannot be read
     */
    Bundle open(Path file, ImageArchives.Working working);

    /** Opens what comes by standard input, as {@link #open}; all of it is read and kept aside for that. */
    Bundle openInput(ImageArchives.Working working);
}
