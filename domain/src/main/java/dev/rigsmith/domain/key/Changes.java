package dev.rigsmith.domain.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells what differs between the inputs of two builds. */
public final class Changes {

    private Changes() {}

    /** Gives every difference, in the order of the sheets; empty exactly when both sheets have the same key. */
    public static List<Change> between(InputSheet before, InputSheet after) {
        Map<Input, Input> old = index(before);
        Map<Input, Input> found = new TreeMap<>(InputSheet.ORDER);
        List<Change> changes = new ArrayList<>();
        found.putAll(old);
        found.putAll(index(after));
        Map<Input, Input> current = index(after);
        for (Input name : found.keySet()) {
            add(changes, old.get(name), current.get(name));
        }
        return List.copyOf(changes);
    }

    private static Map<Input, Input> index(InputSheet sheet) {
        Map<Input, Input> index = new TreeMap<>(InputSheet.ORDER);
        sheet.inputs().forEach(input -> index.put(input, input));
        return index;
    }

    private static void add(List<Change> changes, Input before, Input after) {
        if (before == null) {
            changes.add(change(Change.Type.ADDED, after, "", after.shown()));
        } else if (after == null) {
            changes.add(change(Change.Type.REMOVED, before, before.shown(), ""));
        } else if (!before.identity().equals(after.identity())) {
            changes.add(change(Change.Type.MODIFIED, after, before.shown(), after.shown()));
        }
    }

    private static Change change(Change.Type type, Input input, String from, String to) {
        return new Change(type, input.kind(), input.name().toString(), from, to);
    }
}
