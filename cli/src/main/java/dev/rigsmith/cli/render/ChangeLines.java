package dev.rigsmith.cli.render;

import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.key.InputKind;
import dev.rigsmith.domain.text.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Changes of inputs, in the manner of {@code git status}. */
public final class ChangeLines {

    private static final int MOST = 20;
    private static final int LONGEST_VALUE = 40;

    private ChangeLines() {}

    /** How many inputs changed, in words. */
    public static String summary(List<Change> changes) {
        return changes.size() == 1 ? "1 input changed" : changes.size() + " inputs changed";
    }

    /** One line for each change; only the first ones when there are many. */
    public static List<String> of(List<Change> changes) {
        List<String> lines = new ArrayList<>(
                changes.stream().limit(MOST).map(ChangeLines::of).toList());
        if (changes.size() > MOST) {
            lines.add("… and " + (changes.size() - MOST) + " more (all of them with --format json)");
        }
        return lines;
    }

    private static String of(Change change) {
        String letter = letter(change.type());
        if (change.kind() == InputKind.PATH) {
            return letter + " " + Visible.of(change.what());
        }
        String what = (change.kind().word() + " " + Visible.of(change.what())).strip();
        return letter + " " + what + values(change);
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
