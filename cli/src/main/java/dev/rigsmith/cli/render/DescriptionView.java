package dev.rigsmith.cli.render;

import dev.rigsmith.application.ByHand;
import dev.rigsmith.application.DescribeRig.About;
import dev.rigsmith.application.DescribeRig.Description;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.project.McpLabel;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.rig.Parent;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.text.Visible;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that is known of one rig. */
public final class DescriptionView {

    private static final int WIDTH = 14;

    private DescriptionView() {}

    /** Prints one line for each thing that is known, and what to do next where there is something to do. */
    public static void text(Screen screen, Description rig) {
        Resolution resolution = rig.rig();
        screen.print(screen.outStyle().strong(Visible.of(resolution.name())) + "   "
                + resolution.kind().word() + " · "
                + ResolutionView.status(screen.outStyle(), resolution.status()));
        rig.text().ifPresent(text -> screen.print("  " + Visible.of(text)));
        origin(screen, rig);
        line(screen, "image", resolution.image().toString());
        rig.image().ifPresent(about -> image(screen, resolution, about));
        rig.checks().forEach(check -> line(screen, "check", check));
        ResolutionView.next(resolution).ifPresent(next -> screen.print("  → " + next));
    }

    private static void origin(Screen screen, Description rig) {
        rig.rig().containerfile().ifPresent(file -> line(screen, "containerfile", file));
        rig.rig().source().ifPresent(source -> line(screen, "source", source));
        rig.row().ifPresent(row -> line(screen, "registered", "as " + row.kind().word() + " in rigs.yaml"));
        rig.hidden().forEach(kind -> line(screen, "hides", "the " + kind.word() + " of that name"));
    }

    private static void image(Screen screen, Resolution rig, About about) {
        LocalImage image = about.image();
        line(screen, "image id", image.id().toString());
        otherNames(rig, image).forEach(name -> line(screen, "also named", name));
        line(screen, "size", Sizes.ofBytes(image.size()));
        line(screen, "created", image.created().toString());
        about.parent()
                .filter(parent -> about.byHand().flatMap(ByHand::story).isEmpty())
                .ifPresent(parent -> line(
                        screen,
                        "made from",
                        parent.name()
                                + parent.digest().map(digest -> " " + digest).orElse("")));
        about.byHand().ifPresent(known -> ByHandView.text(screen, rig.name(), known));
        about.ancestors().stream().skip(1).forEach(name -> line(screen, "", "from " + name));
        image.key().ifPresent(key -> line(screen, "key", key.hex()));
        about.containers()
                .forEach(container ->
                        line(screen, "used by", container.name() + (container.running() ? ", which runs" : "")));
        about.servers().forEach(server -> line(screen, "mcp server", server));
        new TreeMap<>(image.labels()).forEach((name, value) -> {
            if (!name.startsWith("dev.rigsmith.")) {
                line(screen, "label", name + "=" + value);
            }
        });
    }

    /** The story knows better than the labels. */
    private static Optional<String> parent(Description rig) {
        return rig.image()
                .flatMap(About::byHand)
                .flatMap(ByHand::story)
                .flatMap(story -> story.session().parent())
                .map(Origin::name)
                .or(() -> rig.image().flatMap(About::parent).map(Parent::name));
    }

    private static List<String> otherNames(Resolution rig, LocalImage image) {
        List<ImageReference> own = LocalImages.namesOf(rig.image()).toList();
        return image.names().stream()
                .filter(name -> !own.contains(name))
                .map(ImageReference::toString)
                .sorted()
                .toList();
    }

    static void line(Screen screen, String name, String value) {
        screen.print("  " + screen.outStyle().faint(name) + " ".repeat(WIDTH - name.length()) + Visible.of(value));
    }

    /** Gives the fields of {@code resolve}, and all else that is known. */
    public static String json(Description rig) {
        Optional<LocalImage> image = rig.image().map(About::image);
        Map<String, String> labels = image.map(LocalImage::labels).orElse(Map.of());
        return Json.text(json -> json.object(fields -> {
            ResolutionView.identity(fields, rig.rig());
            fields.field("description", rig.text());
            fields.field("imageId", image.map(found -> found.id().toString()));
            fields.texts("labels", labels);
            fields.field("mcp", Optional.ofNullable(labels.get(McpLabel.NAME)));
            fields.field("size", image.map(LocalImage::size).orElse(0L));
            fields.field("created", image.map(found -> found.created().toString()));
            fields.field("parent", parent(rig));
            fields.texts("ancestors", rig.image().map(About::ancestors).orElse(List.of()));
            fields.texts("checks", rig.checks());
            fields.field("registered", rig.row().map(row -> row.kind().word()));
            fields.texts("hides", rig.hidden().stream().map(RigKind::word).toList());
            fields.field("baseName", Optional.ofNullable(labels.get(RigLabels.BASE_NAME)));
            fields.field("baseDigest", Optional.ofNullable(labels.get(RigLabels.BASE_DIGEST)));
            fields.array("containers", rig.image().map(About::containers).orElse(List.of()), (each, container) -> {
                each.field("name", container.name());
                each.field("running", container.running());
            });
            ByHandView.json(fields, rig.image().flatMap(About::byHand));
            fields.texts("mcpServers", rig.image().map(About::servers).orElse(List.of()));
            fields.texts(
                    "otherNames",
                    image.map(found -> otherNames(rig.rig(), found)).orElse(List.of()));
        }));
    }
}
