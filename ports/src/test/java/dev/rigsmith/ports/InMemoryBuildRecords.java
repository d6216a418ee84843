package dev.rigsmith.ports;

import dev.rigsmith.domain.build.BuildMark;
import dev.rigsmith.domain.build.BuildRecord;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.garbage.Remembered;
import dev.rigsmith.domain.rig.RigId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Build records in memory. */
public final class InMemoryBuildRecords implements BuildRecords {

    private final Map<RigId, BuildRecord> records = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final List<RigId> read = new ArrayList<>();
    private boolean full;

    /** Lets nothing be kept from now on. */
    public synchronized void fillUp() {
        full = true;
    }

    /** The rigs whose records were read whole, once for each time. */
    public synchronized List<RigId> readWhole() {
        return List.copyOf(read);
    }

    @Override
    public synchronized Optional<BuildMark> mark(RigId rig) {
        return Optional.ofNullable(records.get(rig)).map(BuildRecord::mark);
    }

    @Override
    public synchronized Optional<BuildRecord> last(RigId rig) {
        read.add(rig);
        return Optional.ofNullable(records.get(rig));
    }

    /** Lets a project file be gone. */
    public synchronized void gone(String file) {
        gone.add(file);
    }

    @Override
    public synchronized List<Remembered> all() {
        return records.values().stream()
                .map(record -> new Remembered(
                        record.rig(),
                        record.image(),
                        record.rig().project().filter(gone::contains).isPresent()))
                .toList();
    }

    @Override
    public synchronized void save(BuildRecord newRecord) {
        if (full) {
            throw FileAccessException.unwritable("record.json", "No space left on device", null);
        }
        records.put(newRecord.rig(), newRecord);
    }

    @Override
    public synchronized void forget(RigId rig) {
        records.remove(rig);
    }
}
