package dev.rigsmith.ports;

import dev.rigsmith.domain.build.BuildRecord;
import dev.rigsmith.domain.garbage.Remembered;
import dev.rigsmith.domain.rig.RigId;
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

    @Override
    public synchronized Optional<BuildRecord> last(RigId rig) {
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
        records.put(newRecord.rig(), newRecord);
    }

    @Override
    public synchronized void forget(RigId rig) {
        records.remove(rig);
    }
}
