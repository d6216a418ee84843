package dev.rigsmith.domain.layer;

import dev.rigsmith.domain.key.Change;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds what layers change in the files of those below them. */
public final class LayerChanges {

    private LayerChanges() {}

    /**
     * Gives every path that differs, sorted. A path that a layer only lists, like the directory of a file, does not; neither
     * does what came back as it was. What sessions themselves leave is left out.
     *
     * @param layers all of an image, the lowest first
     * @param below how many of them are those below
     */
    public static List<PathChange> of(List<List<LayerEntry>> layers, int below) {
        FileTree before = FileTree.of(layers.subList(0, below));
        FileTree after = before.under(layers.subList(below, layers.size()));
        Stream<PathChange> now = after.all().stream().flatMap(entry -> changed(entry, before.entries()));
        Stream<PathChange> gone = before.all().stream()
                .filter(entry -> !after.entries().containsKey(entry.path()))
                .map(entry -> new PathChange(Change.Type.REMOVED, entry.path(), entry.size()));
        return Stream.concat(now, gone)
                .filter(change -> !Residue.isLeftBySessions(change))
                .sorted(Comparator.comparing(PathChange::path))
                .toList();
    }

    private static Stream<PathChange> changed(LayerEntry entry, Map<String, LayerEntry> before) {
        LayerEntry known = before.get(entry.path());
        if (entry.equals(known)) {
            return Stream.empty();
        }
        Change.Type type = known == null ? Change.Type.ADDED : Change.Type.MODIFIED;
        return Stream.of(new PathChange(type, entry.path(), entry.size()));
    }
}
