package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.context.EntryType;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.FileAccessException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells which paths of a context are no longer what was read. */
final class Comparison {

    private static final Octets ROOT = new Octets(".");

    private final Snapshot before;
    private final Walked after;
    private final FactSource disk = new FactReader(new ExtendedAttributes());
    private final SortedSet<Octets> changed = Collections.synchronizedSortedSet(new TreeSet<>());

    Comparison(Snapshot before, Walked after) {
        this.before = before;
        this.after = after;
    }

    List<Octets> changed() {
        return List.copyOf(changed);
    }

    void compareIgnoreFiles(Optional<IgnoreLookup> then, Optional<IgnoreLookup> now) {
        if (!then.equals(now)) {
            then.map(IgnoreLookup::path).ifPresent(changed::add);
            now.map(IgnoreLookup::path).ifPresent(changed::add);
        }
    }

    void comparePaths() {
        Map<Octets, Sighting> found = new HashMap<>();
        after.sightings().forEach(sighting -> found.put(sighting.path(), sighting));
        before.seen().parallelStream()
                .filter(seen -> isChanged(seen, Optional.ofNullable(found.get(seen.path()))))
                .forEach(seen -> changed.add(seen.path()));
        before.seen().forEach(seen -> found.remove(seen.path()));
        changed.addAll(found.keySet());
    }

    private boolean isChanged(Seen seen, Optional<Sighting> now) {
        return now.filter(seen::isStill).isEmpty()
                || seen.isRacy(before.walked().began()) && isOther(seen, now.get());
    }

    /** The times of a file that was young when it was read may hide a change; its content cannot. */
    private boolean isOther(Seen seen, Sighting now) {
        try {
            FileFacts facts = disk.of(now);
            return !facts.equals(seen.facts());
        } catch (FileAccessException gone) {
            return true;
        }
    }

    /**
     * Finds paths that came and went between the walks: they leave a new time on their directory, and nothing else does
     * where no path is ignored.
     */
    void compareDirectories() {
        Set<Octets> explained = new HashSet<>();
        changed.forEach(path -> explained.add(parent(path)));
        Map<Octets, Long> now = times(after);
        times(before.walked()).forEach((directory, time) -> {
            if (!explained.contains(directory) && !time.equals(now.getOrDefault(directory, time))) {
                changed.add(directory);
            }
        });
    }

    private static Octets parent(Octets path) {
        int slash = path.latin1().lastIndexOf('/');
        return slash < 0 ? ROOT : new Octets(path.latin1().substring(0, slash));
    }

    private static Map<Octets, Long> times(Walked walked) {
        Map<Octets, Long> times = new HashMap<>();
        times.put(ROOT, walked.root().modified());
        walked.sightings().stream()
                .filter(sighting -> sighting.type() == EntryType.DIRECTORY)
                .forEach(sighting -> times.put(sighting.path(), sighting.stat().modified()));
        return times;
    }
}
