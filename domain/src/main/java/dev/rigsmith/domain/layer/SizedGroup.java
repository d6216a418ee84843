package dev.rigsmith.domain.layer;

import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.key.InputKind;
import dev.rigsmith.domain.key.PathGroup;
import dev.rigsmith.domain.key.PathGroups;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Changed paths that are told in one line.
 *
 * @param bytes the sizes of all of them
 */
public record SizedGroup(PathGroup paths, long bytes) {

    /** Gives every path in exactly one group, sorted; see {@link PathGroups}. */
    public static List<SizedGroup> of(List<PathChange> changes, int most) {
        List<PathGroup> groups = PathGroups.of(
                changes.stream()
                        .map(change -> new Change(change.type(), InputKind.PATH, change.path(), "", ""))
                        .toList(),
                most);
        Map<Change.Type, Map<String, Long>> sizes = new HashMap<>();
        groups.forEach(group ->
                sizes.computeIfAbsent(group.type(), type -> new HashMap<>()).put(group.path(), 0L));
        changes.forEach(change -> add(change, sizes.get(change.type())));
        return groups.stream()
                .map(group -> new SizedGroup(group, sizes.get(group.type()).get(group.path())))
                .toList();
    }

    /** A directory that has a line of its own may stand above others that have one. */
    private static void add(PathChange change, Map<String, Long> sizes) {
        String path = change.path();
        while (!sizes.containsKey(path)) {
            path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        }
        sizes.merge(path, change.size(), Long::sum);
    }
}
