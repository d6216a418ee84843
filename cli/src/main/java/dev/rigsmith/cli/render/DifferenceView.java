package dev.rigsmith.cli.render;

import dev.rigsmith.application.CompareWithFoundation.Difference;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.layer.ChangeTotals;
import dev.rigsmith.domain.layer.PathChange;
import dev.rigsmith.domain.layer.SizedGroup;
import dev.rigsmith.domain.text.Visible;
import java.util.List;
import java.util.Locale;

/** Files that differ between a rig and its foundation. */
public final class DifferenceView {

    private static final int MOST_LINES = 30;

    private DifferenceView() {}

    /** @param full whether there is a line for every path */
    public static void text(Screen screen, Difference difference, boolean full) {
        List<PathChange> changes = difference.changes();
        List<SizedGroup> groups = SizedGroup.of(changes, full ? Integer.MAX_VALUE : MOST_LINES);
        screen.print(screen.outStyle().strong(Visible.of(difference.name())) + "   since "
                + Visible.of(difference.foundation()));
        groups.forEach(group -> screen.print("  " + line(group)));
        if (groups.size() < changes.size()) {
            screen.print("  each path with --full");
        }
        screen.print(totals(ChangeTotals.of(changes)));
    }

    /** Directories and links have no size. */
    private static String line(SizedGroup group) {
        String paths = ChangeLines.of(group.paths());
        return group.bytes() == 0 ? paths : paths + "   " + Sizes.ofBytes(group.bytes());
    }

    private static String totals(ChangeTotals totals) {
        return String.format(
                Locale.ROOT,
                "%,d added, %,d modified, %,d deleted   %s",
                totals.added(),
                totals.modified(),
                totals.deleted(),
                Sizes.ofBytes(totals.bytes()));
    }

    /** Gives {@code {name, foundation, changes, added, modified, deleted, bytes}}. */
    public static String json(Difference difference) {
        ChangeTotals totals = ChangeTotals.of(difference.changes());
        return Json.text(json -> json.object(fields -> {
            fields.field("name", difference.name());
            fields.field("foundation", difference.foundation());
            fields.array("changes", difference.changes(), (each, change) -> {
                each.field("change", word(change.type()));
                each.field("path", change.path());
                each.field("size", change.size());
            });
            fields.field("added", totals.added());
            fields.field("modified", totals.modified());
            fields.field("deleted", totals.deleted());
            fields.field("bytes", totals.bytes());
        }));
    }

    private static String word(Change.Type type) {
        return switch (type) {
            case ADDED -> "added";
            case MODIFIED -> "modified";
            case REMOVED -> "deleted";
        };
    }
}
