package dev.rigsmith.ports;

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
}
