package dev.rigsmith.ports;

import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.starter.Listing;
import dev.rigsmith.domain.starter.Occupant;
import dev.rigsmith.domain.starter.StarterFile;
import java.util.List;
import java.util.Optional;

/** Begins projects in the directory that the user stands in. Nothing that is there is ever overwritten. */
public interface ProjectStarter {

    /**
     * What has the name of the project file already, in this directory or else in the nearest one above.
     *
     * @throws FileAccessException (unreadable) when the system does not say
     */
    Optional<Occupant> occupant();

    /**
     * The files that tell what the directory is about.
     *
     * @throws FileAccessException (unreadable) when it cannot be listed
     */
    Listing look();

    /**
     * Writes new files in their order, each with its whole text at once or not at all, and the directories for them. Of
     * several that begin the same project at once, one does and the others are refused. A file of the same text is as
     * good as a new one, but for the last, which says that the project has begun.
     *
     * @throws RefusedException (already-there) when one of the names is taken
     * @throws FileAccessException (unwritable) when that fails; the files that were written are taken away again
     */
    void write(List<StarterFile> files);
}
