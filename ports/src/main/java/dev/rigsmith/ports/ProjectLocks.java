package dev.rigsmith.ports;

import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.lock.LockFile;
import dev.rigsmith.domain.project.ProjectFile;
import java.util.Optional;

/** The lock files of projects, each beside its project file. */
public interface ProjectLocks {

    /**
     * Gives what a project's lock file holds; empty when there is none.
     *
     * @throws InvalidFileException with every problem of the file, each with line and column
     * @throws FileAccessException when it is there and cannot be read
     */
    Optional<LockFile> find(ProjectFile project);

    /**
     * Writes the lock file of a project, whole or not at all. One that holds the same already stays as it is.
     *
     * @param before what {@link #find} gave
     * @throws RefusedException (lock-changed) when the file holds something else by now
     * @throws FileAccessException when it cannot be written
     */
    void write(ProjectFile project, Optional<LockFile> before, LockFile now);
}
