package dev.rigsmith.ports;

import dev.rigsmith.domain.build.BuildMark;
import dev.rigsmith.domain.build.BuildRecord;
import dev.rigsmith.domain.rig.RigId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Build records in memory. */
public final class InMemoryBuildRecords implements BuildRecords {

    private final Map<RigId, BuildRecord> records = new HashMap<>();
    private final List<RigId> read = new ArrayList<>();

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

    @Override
    public synchronized void save(BuildRecord newRecord) {
        records.put(newRecord.rig(), newRecord);
    }

    @Override
    public synchronized void forget(RigId rig) {
        records.remove(rig);
    }
}
