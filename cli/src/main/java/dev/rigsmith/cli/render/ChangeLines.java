package dev.rigsmith.cli.render;

import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.key.InputKind;
import dev.rigsmith.domain.key.PathGroup;
import dev.rigsmith.domain.key.PathGroups;
import dev.rigsmith.domain.text.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Changes of inputs, in the manner of {@code git status}. */
public final class ChangeLines {

    private static final int MOST_PATHS = 20;
    private static final int LONGEST_VALUE = 40;

    private ChangeLines() {}

    /** How many inputs changed, in words. */
    public static String summary(List<Change> changes) {
        return changes.size() == 1
                ? "1 input changed"
                : String.format(Locale.ROOT, "%,d inputs changed", changes.size());
    }

    /** A line for each change, but for paths of one directory only one together where there are many. */
    public static List<String> of(List<Change> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        List<Change> paths = changes.stream().filter(ChangeLines::isPath).toList();
        List<PathGroup> groups = PathGroups.of(paths, MOST_PATHS);
        List<String> lines = new ArrayList<>();
        changes.stream().filter(change -> !isPath(change)).map(ChangeLines::of).forEach(lines::add);
        groups.stream().map(ChangeLines::of).forEach(lines::add);
        if (groups.size() < paths.size()) {
            lines.add("  each path with --format json");
        }
        return lines;
    }

    private static boolean isPath(Change change) {
        return change.kind() == InputKind.PATH;
    }

    /** A line for paths of one directory. */
    static String of(PathGroup group) {
        String path = letter(group.type()) + " " + Visible.of(group.path());
        return group.count() == 1
                ? path
                : (group.path().isEmpty() ? path + "." : path) + "/   "
                        + String.format(Locale.ROOT, "%,d paths", group.count());
    }

    private static String of(Change change) {
        String what = (change.kind().word() + " " + Visible.of(change.what())).strip();
        return letter(change.type()) + " " + what + values(change);
    }

    /** Removed is git's D: R would be renamed. */
    private static String letter(Change.Type type) {
        return switch (type) {
            case ADDED -> "A";
            case MODIFIED -> "M";
            case REMOVED -> "D";
        };
    }

    private static String values(Change change) {
        return switch (change.type()) {
            case ADDED -> change.to().isEmpty() ? "" : "   " + shortened(change.to());
            case REMOVED -> change.from().isEmpty() ? "" : "   was " + shortened(change.from());
            case MODIFIED ->
                change.to().isEmpty() || change.from().equals(change.to())
                        ? ""
                        : "   " + shortened(change.from()) + " → " + shortened(change.to());
        };
    }

    private static String shortened(String value) {
        String text = value.startsWith("sha256:") && value.length() > 19 ? value.substring(0, 19) + "…" : value;
        String visible = Visible.of(text);
        return visible.length() > LONGEST_VALUE ? visible.substring(0, LONGEST_VALUE - 1) + "…" : visible;
    }

    /** Writes changes as {@code [{change, what, from, to}]}. */
    static void json(Json json, List<Change> changes) {
        json.array("changes", changes, (each, change) -> {
            each.field("change", change.type().name().toLowerCase(Locale.ROOT));
            each.field("what", (change.kind().word() + " " + change.what()).strip());
            each.field("from", change.from());
            each.field("to", change.to());
        });
    }
}
