package dev.rigsmith.ports;

import dev.rigsmith.domain.build.BuildMark;
import dev.rigsmith.domain.build.BuildRecord;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.garbage.Remembered;
import dev.rigsmith.domain.rig.RigId;
import java.util.List;
import java.util.Optional;

/** What is remembered of the last successful build of each rig. Losing it costs an explanation, never a wrong image. */
public interface BuildRecords {

    /**
     * Gives the mark of a rig's record, however long the list of inputs is; empty when there is none. The list is not
     * looked at, so the rest of that record may be damaged.
     */
    Optional<BuildMark> mark(RigId rig);

    /** Gives the record of a rig; empty when there is none or it is damaged. */
    Optional<BuildRecord> last(RigId rig);

    /**
     * Gives what is remembered of every rig. A rig counts as gone when the project file that declares it is certain not
     * to be there any more; whether the file still declares it is for the caller to say.
     */
    List<Remembered> all();

    /**
     * Keeps a record in place of the rig's last one. Whole or not at all.
     *
     * @throws FileAccessException when it cannot be kept, such as on a full disk
     */
    void save(BuildRecord newRecord);

    /** Drops the record of a rig; no error when there is none. */
    void forget(RigId rig);
}
