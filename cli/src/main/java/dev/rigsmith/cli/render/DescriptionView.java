package dev.rigsmith.cli.render;

import dev.rigsmith.application.DescribeRig.Description;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.text.Visible;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that is known of one rig. */
public final class DescriptionView {

    private static final String MCP = "org.outrig.mcp";
    private static final int WIDTH = 14;

    private DescriptionView() {}

    /** Prints one line for each thing that is known. */
    public static void text(Screen screen, Description rig) {
        Resolution resolution = rig.rig();
        screen.print(screen.outStyle().strong(Visible.of(resolution.name())) + "   "
                + resolution.kind().word() + " · "
                + ResolutionView.status(screen.outStyle(), resolution.status()));
        rig.text().ifPresent(text -> screen.print("  " + Visible.of(text)));
        line(screen, "image", resolution.image().toString());
        resolution.containerfile().ifPresent(file -> line(screen, "containerfile", file));
        resolution.source().ifPresent(source -> line(screen, "source", source));
        rig.image().ifPresentOrElse(image -> image(screen, image), () -> line(screen, "not here", next(resolution)));
        rig.checks().forEach(check -> line(screen, "check", check));
    }

    private static String next(Resolution rig) {
        return "prepare it with `rig prep " + rig.name() + "`";
    }

    private static void image(Screen screen, LocalImage image) {
        line(screen, "image id", image.id().toString());
        line(screen, "size", Sizes.ofBytes(image.size()));
        line(screen, "created", image.created().toString());
        base(image).ifPresent(base -> line(screen, "base", base));
        image.key().ifPresent(key -> line(screen, "key", key.hex()));
        new TreeMap<>(image.labels())
                .entrySet().stream()
                        .filter(label -> !label.getKey().startsWith("dev.rigsmith."))
                        .forEach(label -> line(screen, "label", label.getKey() + "=" + label.getValue()));
    }

    private static Optional<String> base(LocalImage image) {
        return Optional.ofNullable(image.labels().get(RigLabels.BASE_NAME));
    }

    private static void line(Screen screen, String name, String value) {
        screen.print("  " + screen.outStyle().faint(name) + " ".repeat(WIDTH - name.length()) + Visible.of(value));
    }

    /** Gives the fields of {@code resolve} and {@code labels, mcp, size, created, parent, ancestors, checks}. */
    public static String json(Description rig) {
        Map<String, String> labels = rig.image().map(LocalImage::labels).orElse(Map.of());
        return Json.text(json -> json.object(fields -> {
            ResolutionView.identity(fields, rig.rig());
            fields.field("description", rig.text());
            fields.field("imageId", rig.image().map(image -> image.id().toString()));
            fields.texts("labels", labels);
            fields.field("mcp", Optional.ofNullable(labels.get(MCP)));
            fields.field("size", rig.image().map(LocalImage::size).orElse(0L));
            fields.field("created", rig.image().map(image -> image.created().toString()));
            fields.field("parent", rig.image().flatMap(DescriptionView::base));
            fields.texts(
                    "ancestors",
                    rig.image().flatMap(DescriptionView::base).map(List::of).orElse(List.of()));
            fields.texts("checks", rig.checks());
        }));
    }
}
