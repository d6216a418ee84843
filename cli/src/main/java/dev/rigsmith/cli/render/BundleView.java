package dev.rigsmith.cli.render;

import dev.rigsmith.application.DescribeBundle.Description;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.bundle.BundleManifest;
import dev.rigsmith.domain.bundle.ThinBase;
import dev.rigsmith.domain.story.Foundation;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Session;
import dev.rigsmith.domain.text.Visible;
import java.time.Instant;
import java.util.Optional;

/** What a bundle says of itself. */
public final class BundleView {

    private static final int WIDTH = 14;

    private BundleView() {}

    /** Prints one line for each thing that it says, and what that is worth. */
    public static void text(Screen screen, Description bundle) {
        Session session = bundle.story().session();
        screen.print(screen.outStyle().strong(Visible.of(session.name())) + "   bundle of an extended rig");
        session.message().ifPresent(message -> line(screen, "message", message));
        parent(bundle).ifPresent(parent -> line(screen, "made from", parent));
        foundation(bundle).ifPresent(foundation -> line(screen, "foundation", foundation));
        session.created().ifPresent(created -> line(screen, "created", created.toString()));
        line(screen, "recipe", ImportedView.commands(session.recipe().size()));
        image(bundle).ifPresent(image -> line(screen, "image id", image));
        line(screen, "size", Sizes.ofBytes(bundle.head().size()));
        thin(bundle)
                .ifPresent(base -> line(screen, "thin", "needs image " + base.image() + " (" + base.reference() + ")"));
        line(screen, "signed", bundle.head().signed() ? "yes, by whom was not checked" : "no");
        screen.say("  nothing of this was checked; `rig import " + Visible.of(bundle.file()) + "` does that");
    }

    private static void line(Screen screen, String name, String value) {
        screen.print("  " + screen.outStyle().faint(name) + " ".repeat(WIDTH - name.length()) + Visible.of(value));
    }

    private static Optional<String> parent(Description bundle) {
        return bundle.story().session().parent().map(Origin::name);
    }

    private static Optional<String> foundation(Description bundle) {
        return bundle.story().foundation().map(Foundation::rig).map(Origin::name);
    }

    private static Optional<String> image(Description bundle) {
        return bundle.head().manifest().map(manifest -> manifest.image().toString());
    }

    private static Optional<ThinBase> thin(Description bundle) {
        return bundle.head().manifest().flatMap(BundleManifest::foundation);
    }

    /** Gives {@code {file, name, kind, message, parent, foundation, created, recipe, imageId, size, thin, needs, signed, checked}}. */
    public static String json(Description bundle) {
        Session session = bundle.story().session();
        return Json.text(json -> json.object(fields -> {
            fields.field("file", bundle.file());
            fields.field("name", session.name());
            fields.field("kind", "extended");
            fields.field("message", session.message());
            fields.field("parent", parent(bundle));
            fields.field("foundation", foundation(bundle));
            fields.field("created", session.created().map(Instant::toString));
            fields.field("recipe", session.recipe().size());
            fields.field("imageId", image(bundle));
            fields.field("size", bundle.head().size());
            fields.field("thin", thin(bundle).isPresent());
            fields.field("needs", thin(bundle).map(base -> base.image().toString()));
            fields.field("signed", bundle.head().signed());
            fields.field("checked", false);
        }));
    }
}
