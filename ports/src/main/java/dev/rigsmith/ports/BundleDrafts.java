package dev.rigsmith.ports;

import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import java.util.Optional;

/** Writes bundles. Whoever looks at the file of one sees nothing of it, or all. */
public interface BundleDrafts {

    /**
     * Finds where a bundle will be, and tells at once what would keep it from getting there. Nothing is left there.
     *
     * @param typed a file, a directory, relative to the current one, or {@code -} for standard output; where it is
     *     empty, the bundle goes into the current directory
     * @param usual what the file is called in a directory
     * @param replace whether a file that is there may be replaced
     * @throws RefusedException (already-there) when there is one that may not, or something that is no regular file: a
     *     link is not followed
     * @throws FileAccessException when nothing can be written there
     */
    BundleTarget target(Optional<String> typed, String usual, boolean replace);

    /**
     * Makes room for a new bundle: a directory of its own that nobody else may enter.
     *
     * @throws FileAccessException when that fails
     */
    BundleDraft begin();
}
