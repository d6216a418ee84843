package dev.rigsmith.domain.layer;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The files that layers make, one upon the other. */
final class FileTree {

    private final NavigableMap<String, LayerEntry> entries = new TreeMap<>();

    private FileTree() {}

    /** The files of these layers, the lowest of them first. */
    static FileTree of(List<List<LayerEntry>> layers) {
        return new FileTree().under(layers);
    }

    /** The files once these layers lie on them; this tree stays as it is. */
    FileTree under(List<List<LayerEntry>> layers) {
        FileTree tree = new FileTree();
        tree.entries.putAll(entries);
        layers.forEach(tree::add);
        return tree;
    }

    /** What a layer takes away is of the layers below it, wherever in the layer that is said. */
    private void add(List<LayerEntry> layer) {
        layer.forEach(this::takeAway);
        layer.stream().filter(entry -> !entry.isMark()).forEach(this::put);
    }

    private void takeAway(LayerEntry entry) {
        if (entry.isOpaque()) {
            clear(entry.prefix());
        } else if (entry.isWhiteout()) {
            entries.remove(entry.gone());
            clear(entry.gone() + "/");
        }
    }

    private void put(LayerEntry entry) {
        if (!entry.directory()) {
            clear(entry.path() + "/");
        }
        entries.put(entry.path(), entry);
    }

    private void clear(String prefix) {
        if (prefix.isEmpty()) {
            entries.clear();
        } else {
            entries.subMap(prefix, prefix.substring(0, prefix.length() - 1) + '0')
                    .clear();
        }
    }

    Map<String, LayerEntry> entries() {
        return Collections.unmodifiableMap(entries);
    }

    Collection<LayerEntry> all() {
        return entries().values();
    }
}
