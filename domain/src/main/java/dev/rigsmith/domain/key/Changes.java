package dev.rigsmith.domain.key;

import java.util.ArrayList;
import java.util.List;

/** Tells what differs between the inputs of two builds. */
public final class Changes {

    private final List<Input> before;
    private final List<Input> after;
    private final List<Change> found = new ArrayList<>();
    private int old;
    private int current;

    private Changes(InputSheet before, InputSheet after) {
        this.before = before.inputs();
        this.after = after.inputs();
    }

    /** Gives every difference, in the order of the sheets; empty exactly when both sheets have the same key. */
    public static List<Change> between(InputSheet before, InputSheet after) {
        Changes changes = new Changes(before, after);
        while (changes.old < changes.before.size() || changes.current < changes.after.size()) {
            changes.step();
        }
        return List.copyOf(changes.found);
    }

    /** Both lists are sorted: whichever names the lesser input has it alone. */
    private void step() {
        int order = order();
        if (order < 0) {
            removed(before.get(old++));
        } else if (order > 0) {
            added(after.get(current++));
        } else {
            compare(before.get(old++), after.get(current++));
        }
    }

    private int order() {
        if (old == before.size()) {
            return 1;
        }
        return current == after.size() ? -1 : InputSheet.ORDER.compare(before.get(old), after.get(current));
    }

    private void removed(Input input) {
        found.add(change(Change.Type.REMOVED, input, input.shown(), ""));
    }

    private void added(Input input) {
        found.add(change(Change.Type.ADDED, input, "", input.shown()));
    }

    private void compare(Input from, Input to) {
        if (!from.identity().equals(to.identity())) {
            found.add(change(Change.Type.MODIFIED, to, from.shown(), to.shown()));
        }
    }

    private static Change change(Change.Type type, Input input, String from, String to) {
        return new Change(type, input.kind(), input.name().toString(), from, to);
    }
}
