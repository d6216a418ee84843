package dev.rigsmith.cli.render;

import dev.rigsmith.application.Pulled;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Style;
import dev.rigsmith.domain.text.Visible;

/**
 * A rig that was pulled, or would be.
 *
 * @param planned whether nothing was done yet
 */
public record PulledView(Screen screen, boolean planned) {

    /** Tells what was pulled, what is to be known of it, and what to do next. */
    public void text(Pulled rig) {
        screen.print(first(rig));
        rig.commands().stream()
                .filter(command -> planned)
                .forEach(command -> screen.print("  " + PlanView.shell(command)));
        rig.warnings().forEach(warning -> screen.say("  " + Visible.of(warning)));
        if (!planned) {
            screen.say("  look at it with: rig info " + Visible.of(rig.name()));
        }
    }

    private String first(Pulled rig) {
        Style style = screen.outStyle();
        String name = style.strong(Visible.of(rig.name()));
        String what = rig.outcome().word();
        String begin = planned ? "would be " + what + ": " + name : style.good("✓") + " " + name + "   " + what;
        return begin + rig.by().map(PulledView::making).orElse("") + "   " + rig.image();
    }

    private static String making(Pulled.Making by) {
        String from = by.from().map(parent -> ", from " + Visible.of(parent)).orElse("");
        return from + ", " + ImportedView.commands(by.recipe());
    }

    /**
     * Gives {@code {name, kind, reference, digest, imageId, size, image, warnings, outcome}}, and {@code commands} where
     * nothing was done.
     */
    public void json(Pulled rig) {
        screen.print(Json.text(json -> json.object(fields -> {
            fields.field("name", rig.name());
            fields.field("kind", rig.kind().word());
            fields.field("reference", rig.reference().toString());
            fields.field("digest", rig.digest().toString());
            fields.field("imageId", rig.imageId().toString());
            fields.field("size", rig.size());
            fields.field("image", rig.image().toString());
            fields.texts("warnings", rig.warnings());
            fields.field("outcome", rig.outcome().word());
            if (planned) {
                fields.array("commands", rig.commands(), (each, command) -> each.texts("argv", command));
            }
        })));
    }
}
