package dev.rigsmith.domain.key;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Puts changed paths of one type and directory together until the lines are few. The largest group is taken apart first,
 * as long as there is room for its parts.
 */
public final class PathGroups {

    /** The number of types, each of which takes a line at least. */
    public static final int LEAST = Change.Type.values().length;

    private static final Comparator<Part> LARGEST = Comparator.<Part>comparingInt(part -> -part.paths.size())
            .thenComparing(part -> part.prefix)
            .thenComparing(part -> part.type);

    private final int most;
    private final PriorityQueue<Part> open = new PriorityQueue<>(LARGEST);
    private final List<PathGroup> done = new ArrayList<>();

    private PathGroups(int most) {
        this.most = most;
    }

    /**
     * Gives every path in exactly one group, sorted by path; each alone where that is few enough.
     *
     * @param paths changes of paths, in any order
     * @param most how many groups, at least {@link #LEAST}
     */
    public static List<PathGroup> of(Collection<Change> paths, int most) {
        PathGroups groups = new PathGroups(Math.max(most, LEAST));
        Map<Change.Type, List<String>> byType = new TreeMap<>();
        paths.forEach(path ->
                byType.computeIfAbsent(path.type(), type -> new ArrayList<>()).add(path.what()));
        byType.forEach((type, names) -> groups.open.add(new Part(type, "", names)));
        while (!groups.open.isEmpty()) {
            groups.divide(groups.open.poll());
        }
        groups.done.sort(Comparator.comparing(PathGroup::path).thenComparing(PathGroup::type));
        return groups.done;
    }

    private void divide(Part part) {
        Collection<Part> parts = part.parts();
        if (part.isWhole() || done.size() + open.size() + parts.size() > most) {
            done.add(part.group());
        } else {
            open.addAll(parts);
        }
    }

    /**
     * Paths below one directory, or one path alone.
     *
     * @param prefix that directory or path; empty for the context
     */
    private record Part(Change.Type type, String prefix, List<String> paths) {

        /** Whether there is nothing to take apart. */
        boolean isWhole() {
            return paths.stream().allMatch(prefix::equals);
        }

        /** One for each name in the directory, and one for the directory itself where it changed. */
        Collection<Part> parts() {
            Map<String, Part> parts = new TreeMap<>();
            paths.forEach(path -> {
                String next = next(path);
                String key = path.equals(prefix) ? "" : next + "/";
                parts.computeIfAbsent(key, any -> new Part(type, next, new ArrayList<>()))
                        .paths()
                        .add(path);
            });
            return parts.values();
        }

        private String next(String path) {
            int start = prefix.isEmpty() ? 0 : Math.min(path.length(), prefix.length() + 1);
            int end = path.indexOf('/', start);
            return end < 0 ? path : path.substring(0, end);
        }

        PathGroup group() {
            return new PathGroup(type, paths.size() == 1 ? paths.get(0) : prefix, paths.size());
        }
    }
}
