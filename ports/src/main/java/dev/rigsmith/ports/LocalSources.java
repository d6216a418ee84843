package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;

/**
 * What users name as the source of a rig on this machine. Paths are relative to the current directory, and {@code ~/}
 * stands for the home directory. Pipes, sockets and devices are never opened, since that may never end.
 */
public interface LocalSources {

    /** Whether anything has this name, be it a link to nothing. */
    boolean exists(String path);

    /**
     * Looks at a file or directory, links followed.
     *
     * @throws RefusedException (unusable-source) when it is neither
     * @throws FileAccessException when it is not there or cannot be read
     */
    LocalSource look(String path);

    /**
     * Gives the whole of a small file, links followed.
     *
     * @throws RefusedException (unusable-source) when it is no file, or has more than 1 MiB
     * @throws FileAccessException when it is not there or cannot be read
     */
    default Octets content(String path) {
        LocalSource file = look(path);
        return file.containerfile()
                .filter(content -> !file.directory())
                .orElseThrow(() -> new RefusedException(
                        ErrorId.UNUSABLE_SOURCE,
                        path + (file.directory() ? " is a directory" : " is larger than 1 MiB"),
                        "name a file that holds what is asked for"));
    }
}
