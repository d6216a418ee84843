package dev.rigsmith.cli.render;

import dev.rigsmith.application.Imported;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Style;
import dev.rigsmith.domain.text.Visible;

/**
 * A rig that was imported, or would be.
 *
 * @param planned whether nothing was done yet
 */
public record ImportedView(Screen screen, boolean planned) {

    /** Tells what was imported, what is to be known of it, and what to do next. */
    public void text(Imported rig) {
        screen.print(first(rig));
        rig.commands().stream()
                .filter(command -> planned)
                .forEach(command -> screen.print("  " + PlanView.shell(command)));
        rig.warnings().forEach(warning -> screen.say("  " + Visible.of(warning)));
        if (!planned) {
            screen.say("  look at it with: rig info " + rig.name());
        }
    }

    private String first(Imported rig) {
        Style style = screen.outStyle();
        String name = style.strong(rig.name());
        String what = rig.outcome() == Imported.Outcome.UNCHANGED ? "unchanged" : "imported";
        String begin = planned ? "would be " + what + ": " + name : style.good("✓") + " " + name + "   " + what;
        String from = rig.from().map(parent -> ", from " + Visible.of(parent)).orElse("");
        return begin + from + ", " + commands(rig.recipe()) + "   " + rig.image();
    }

    /** How many commands made a rig, for people. */
    static String commands(int recipe) {
        return recipe == 1 ? "1 command" : recipe + " commands";
    }

    /** Gives {@code {name, file, imageId, sha256, size, image, warnings, outcome}}, and {@code commands} where nothing was done. */
    public void json(Imported rig) {
        screen.print(Json.text(json -> json.object(fields -> {
            fields.field("name", rig.name());
            fields.field("file", rig.file());
            fields.field("imageId", rig.imageId().toString());
            fields.field("sha256", rig.digest().hex());
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
