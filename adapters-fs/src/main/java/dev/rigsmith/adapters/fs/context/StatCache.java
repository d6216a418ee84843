package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.adapters.fs.file.AtomicFile;
import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.WholeFile;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.FileAccessException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What was read of each path of one context, so that paths of which the system still says the same (device, inode, mode,
 * size, both times, number of links) are not read again. Since a new attribute also gives a new time, attributes are
 * among what is remembered.
 *
 * <p>A path that was young when it was read is not remembered: a change in the same tick of the file system's clock
 * would go unnoticed. A file that is damaged, of another version or of another context counts as empty, and one that
 * cannot be written is left.
 */
final class StatCache {

    /** In MiB: room for millions of paths. */
    private static final int LARGEST = 1024;

    private final Path file;
    private final Octets root;

    private StatCache(Path file, Octets root) {
        this.file = file;
        this.root = root;
    }

    /** @param directory where the caches of all contexts are */
    static StatCache of(Path directory, Path root) {
        Octets name = PathBytes.of(root.toAbsolutePath());
        return new StatCache(directory.resolve(Sha256.of(name.bytes()).hex()), name);
    }

    /** Remembers what was read, unless that is what was known before. */
    void keep(Snapshot snapshot, Map<Octets, FileFacts> known) {
        Map<Octets, FileFacts> settled = settled(snapshot);
        if (!settled.equals(known)) {
            save(settled);
        }
    }

    private static Map<Octets, FileFacts> settled(Snapshot snapshot) {
        Map<Octets, FileFacts> settled = new HashMap<>();
        snapshot.seen().stream()
                .filter(seen -> !seen.stat().isYoung(snapshot.walked().began()))
                .forEach(seen -> settled.put(seen.path(), seen.facts()));
        return settled;
    }

    Map<Octets, FileFacts> load() {
        try {
            return WholeFile.read(file, LARGEST)
                    .flatMap(bytes -> StatCacheFormat.read(bytes, root))
                    .orElse(Map.of());
        } catch (FileAccessException unreadable) {
            return Map.of();
        }
    }

    private void save(Map<Octets, FileFacts> facts) {
        try {
            AtomicFile.write(file, StatCacheFormat.write(root, facts));
        } catch (FileAccessException unwritable) {
            // Without the cache the next capture takes longer, and says the same.
            return;
        }
    }
}
