package dev.rigsmith.cli.render;

import dev.rigsmith.application.ListRigs.Listing;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Style;
import dev.rigsmith.domain.resolve.Listed;
import dev.rigsmith.domain.text.Visible;
import java.util.List;
import java.util.Locale;

/** All rigs, in groups. */
public final class ListView {

    private static final int STATUS_WIDTH = 12;

    private ListView() {}

    /** Prints a group for each kind that has rigs. */
    public static void text(Screen screen, Listing listing) {
        int width = listing.catalogue()
                .all()
                .mapToInt(rig -> rig.name().length())
                .max()
                .orElse(0);
        group(
                screen,
                listing,
                "project" + listing.project().map(file -> "   " + file).orElse(""),
                listing.catalogue().project(),
                width);
        group(screen, listing, "template", listing.catalogue().template(), width);
        group(screen, listing, "prefab", listing.catalogue().prefab(), width);
        group(screen, listing, "extended", listing.catalogue().extended(), width);
    }

    private static void group(Screen screen, Listing listing, String title, List<Listed> rigs, int width) {
        if (!rigs.isEmpty()) {
            screen.print(screen.outStyle().strong(heading(title)));
            rigs.forEach(rig -> screen.print(line(screen.outStyle(), rig, listing.text(rig), width)));
        }
    }

    private static String heading(String title) {
        int blank = title.indexOf(' ');
        return blank < 0
                ? title.toUpperCase(Locale.ROOT)
                : title.substring(0, blank).toUpperCase(Locale.ROOT) + Visible.of(title.substring(blank));
    }

    private static String line(Style style, Listed rig, String text, int width) {
        String status = rig.status().word();
        String gap = " ".repeat(STATUS_WIDTH - status.length());
        String about = text.isEmpty() ? rig.source().orElse("") : text;
        String hidden = rig.hiddenBy()
                .map(kind -> style.warning("   hidden by the " + kind.word() + " of that name"))
                .orElse("");
        return ("  " + rig.name() + " ".repeat(width - rig.name().length() + 2)
                        + ResolutionView.status(style, rig.status()) + gap + Visible.of(about) + hidden)
                .stripTrailing();
    }

    /** Prints the names alone, each once. */
    public static void names(Screen screen, Listing listing) {
        listing.names().forEach(screen::print);
    }

    /** Gives {@code {project, template, prefab, extended}}, each an array. */
    public static String json(Listing listing) {
        return Json.text(json -> json.object(groups -> {
            group(groups, "project", listing.catalogue().project(), listing);
            group(groups, "template", listing.catalogue().template(), listing);
            group(groups, "prefab", listing.catalogue().prefab(), listing);
            group(groups, "extended", listing.catalogue().extended(), listing);
        }));
    }

    private static void group(Json json, String name, List<Listed> rigs, Listing listing) {
        json.array(name, rigs, (fields, rig) -> {
            fields.field("name", rig.name());
            fields.field("image", rig.image().toString());
            fields.field("status", rig.status().word());
            fields.field("description", listing.text(rig));
            fields.field("source", rig.source());
            fields.field("hiddenBy", rig.hiddenBy().map(kind -> kind.word()));
        });
    }
}
