package dev.rigsmith.domain.layer;

import dev.rigsmith.domain.key.Change;
import java.util.List;

/**
 * How much changed.
 *
 * @param bytes what is added and modified is as large as that now
 */
public record ChangeTotals(long added, long modified, long deleted, long bytes) {

    /** Counts. */
    public static ChangeTotals of(List<PathChange> changes) {
        return new ChangeTotals(
                count(changes, Change.Type.ADDED),
                count(changes, Change.Type.MODIFIED),
                count(changes, Change.Type.REMOVED),
                changes.stream()
                        .filter(change -> change.type() != Change.Type.REMOVED)
                        .mapToLong(PathChange::size)
                        .sum());
    }

    private static long count(List<PathChange> changes, Change.Type type) {
        return changes.stream().filter(change -> change.type() == type).count();
    }
}
