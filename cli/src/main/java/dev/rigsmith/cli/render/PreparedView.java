package dev.rigsmith.cli.render;

import dev.rigsmith.application.Outcome;
import dev.rigsmith.application.Prepared;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Style;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.text.Visible;
import java.util.List;

/** What preparing rigs came to. */
public final class PreparedView {

    private PreparedView() {}

    /** Prints one line for a rig that is ready. */
    public static void text(Screen screen, Prepared rig, long millis) {
        Style style = screen.outStyle();
        screen.print(style.good("✓") + " " + style.strong(Visible.of(rig.name())) + "   " + words(rig) + "   "
                + rig.image().map(ImageReference::toString).orElse("") + "   " + style.faint(Sizes.ofMillis(millis)));
    }

    private static String words(Prepared rig) {
        return switch (rig.outcome()) {
            case HIT, UNCHANGED -> "unchanged";
            case PULLED -> rig.key().isPresent() ? "pulled from the shared cache" : "pulled";
            case BUILT -> "built" + checks(rig.checks());
            case FAILED -> Outcome.FAILED.word();
        };
    }

    private static String checks(int passed) {
        return switch (passed) {
            case 0 -> "";
            case 1 -> ", 1 check passed";
            default -> ", " + passed + " checks passed";
        };
    }

    /** Gives {@code [{name, kind, image, imageId, key, outcome, changes}]}. */
    public static String json(List<Prepared> rigs) {
        return Json.text(json -> json.array(rigs, (fields, rig) -> {
            fields.field("name", rig.name());
            fields.field("kind", rig.kind().map(RigKind::word));
            fields.field("image", rig.image().map(ImageReference::toString));
            fields.field("imageId", rig.imageId().map(ImageId::toString));
            fields.field("key", rig.key().map(BuildKey::hex));
            fields.field("outcome", rig.outcome().word());
            ChangeLines.json(fields, rig.changes());
        }));
    }
}
