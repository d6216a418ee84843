package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.context.ContextEntry;
import dev.rigsmith.domain.context.ContextManifest;
import dev.rigsmith.domain.context.Octets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every visible path of a context, read.
 *
 * @param walked the walk that found them
 * @param seen sorted by path
 */
record Snapshot(Walked walked, List<Seen> seen) {

    /** Reads what a walk came by, on all processors. */
    static Snapshot of(Walked walked, FactSource facts) {
        List<Seen> seen = walked.sightings().parallelStream()
                .map(sighting -> new Seen(sighting, facts.of(sighting)))
                .toList();
        return new Snapshot(walked, seen);
    }

    ContextManifest manifest() {
        Map<FileNode, Octets> first = firstPaths();
        return new ContextManifest(seen.stream().map(path -> entry(path, first)).toList());
    }

    private static ContextEntry entry(Seen path, Map<FileNode, Octets> first) {
        return path.entry(FileNode.ofLinked(path.stat()).map(first::get).filter(name -> !name.equals(path.path())));
    }

    /** The first visible path of every file that has several names, visible or not. */
    private Map<FileNode, Octets> firstPaths() {
        Map<FileNode, Octets> first = new HashMap<>();
        seen.forEach(path -> FileNode.ofLinked(path.stat()).ifPresent(node -> first.putIfAbsent(node, path.path())));
        return first;
    }

    /** One file, under whatever names. */
    private record FileNode(long device, long inode) {
        static Optional<FileNode> ofLinked(FileStat stat) {
            return stat.isDirectory() || stat.links() < 2
                    ? Optional.empty()
                    : Optional.of(new FileNode(stat.device(), stat.inode()));
        }
    }
}
