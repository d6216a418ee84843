package dev.rigsmith.cli.render;

import dev.rigsmith.application.ListRigs.About;
import dev.rigsmith.application.ListRigs.Listing;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Style;
import dev.rigsmith.domain.resolve.Listed;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigStatus;
import dev.rigsmith.domain.text.Visible;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rigs, in groups. */
public final class ListView {

    private static final int STATUS_WIDTH = 12;
    private static final String GAP = "   ";

    private ListView() {}

    /** Prints a group for each kind that has rigs. */
    public static void text(Screen screen, Listing listing) {
        int width = listing.catalogue()
                .all()
                .mapToInt(rig -> rig.name().length())
                .max()
                .orElse(0);
        String project = "project" + listing.project().map(file -> GAP + file).orElse("");
        group(screen, listing, project, listing.catalogue().project(), width);
        group(screen, listing, "template", listing.catalogue().template(), width);
        group(screen, listing, "prefab", listing.catalogue().prefab(), width);
        group(screen, listing, "extended", listing.catalogue().extended(), width);
        if (listing.names().isEmpty()) {
            screen.say("no rig is like that");
        }
        if (listing.catalogue().all().map(Listed::status).anyMatch(RigStatus.UNKNOWN::equals)) {
            screen.say("no engine was asked, so nobody knows what is ready; install podman and buildah");
        }
    }

    private static void group(Screen screen, Listing listing, String title, List<Listed> rigs, int width) {
        if (!rigs.isEmpty()) {
            screen.print(screen.outStyle().strong(heading(title)));
            rigs.forEach(rig -> screen.print(line(screen.outStyle(), rig, listing, width)));
        }
    }

    private static String heading(String title) {
        int blank = title.indexOf(' ');
        return blank < 0
                ? title.toUpperCase(Locale.ROOT)
                : title.substring(0, blank).toUpperCase(Locale.ROOT) + Visible.of(title.substring(blank));
    }

    private static String line(Style style, Listed rig, Listing listing, int width) {
        String status = rig.status().word();
        String gap = " ".repeat(STATUS_WIDTH - status.length());
        return ("  " + rig.name() + " ".repeat(width - rig.name().length() + 2)
                        + ResolutionView.status(style, rig.status()) + gap + remarks(style, rig, listing))
                .stripTrailing();
    }

    /** What it is, what is wrong with it, and what stands before it. */
    private static String remarks(Style style, Listed rig, Listing listing) {
        Optional<String> hidden =
                rig.hiddenBy().map(kind -> style.warning("hidden by the " + kind.word() + " of that name"));
        return Stream.of(
                        Stream.ofNullable(about(rig, listing)).map(Visible::of),
                        rig.why().map(Visible::of).map(style::warning).stream(),
                        hidden.stream())
                .flatMap(part -> part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(GAP));
    }

    /** What it says of itself and where it is from; of what is built here, where it is from only if it is silent. */
    private static String about(Listed rig, Listing listing) {
        Optional<String> text = listing.of(rig).text();
        boolean built = rig.containerfile().isPresent();
        Stream<String> origin = built && text.isPresent() ? Stream.empty() : origin(rig, listing);
        return Stream.concat(text.stream(), origin).collect(Collectors.joining(GAP));
    }

    private static Stream<String> origin(Listed rig, Listing listing) {
        return rig.kind() == RigKind.EXTENDED ? Stream.of(history(listing.of(rig), listing)) : source(rig).stream();
    }

    private static Optional<String> source(Listed rig) {
        Optional<String> image = Optional.of(rig.image().toString()).filter(text -> rig.kind() == RigKind.PREFAB);
        return rig.source().or(rig::containerfile).or(() -> image);
    }

    /** Where an image that was made by hand is from. */
    private static String history(About about, Listing listing) {
        Stream<String> from = about.parent().map(parent -> "from " + parent).stream();
        Stream<String> steps = about.commands().map(ListView::commands).stream();
        Stream<String> age = about.created().map(then -> Ages.of(then, listing.now())).stream();
        return Stream.of(from, steps, age).flatMap(part -> part).collect(Collectors.joining(", "));
    }

    private static String commands(int count) {
        return count == 1 ? "1 command" : count + " commands";
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
            About about = listing.of(rig);
            fields.field("name", rig.name());
            fields.field("image", rig.image().toString());
            fields.field("status", rig.status().word());
            fields.field("description", about.text().orElse(""));
            fields.field("source", source(rig).or(() -> parent(rig, about)));
            fields.field("hiddenBy", rig.hiddenBy().map(RigKind::word));
            fields.field("why", rig.why());
            fields.field("commands", about.commands().orElse(0));
            fields.field("created", about.created().map(Object::toString));
        });
    }

    private static Optional<String> parent(Listed rig, About about) {
        return rig.kind() == RigKind.EXTENDED ? about.parent() : Optional.empty();
    }
}
