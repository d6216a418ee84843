package dev.rigsmith.ports;

import dev.rigsmith.domain.build.BuildRecord;
import dev.rigsmith.domain.rig.RigId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Build records in memory. */
public final class InMemoryBuildRecords implements BuildRecords {

    private final Map<RigId, BuildRecord> records = new HashMap<>();

    @Override
    public synchronized Optional<BuildRecord> last(RigId rig) {
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
