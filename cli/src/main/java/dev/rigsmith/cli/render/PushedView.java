package dev.rigsmith.cli.render;

import dev.rigsmith.application.Pushed;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Style;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.text.Visible;

/**
 * A rig that was pushed, or would be.
 *
 * @param planned whether nothing was done yet
 */
public record PushedView(Screen screen, boolean planned) {

    /** Tells what was pushed, what is to be known of it, and what to do next. */
    public void text(Pushed rig) {
        screen.print(first(rig));
        rig.commands().stream()
                .filter(command -> planned)
                .forEach(command -> screen.print("  " + PlanView.shell(command)));
        rig.notes().forEach(note -> screen.say("  " + Visible.of(note)));
        if (!planned) {
            screen.say("  on another machine: rig pull " + rig.reference());
        }
    }

    private String first(Pushed rig) {
        Style style = screen.outStyle();
        String name = style.strong(Visible.of(rig.name()));
        String what = rig.outcome().word();
        String size = rig.outcome() == Pushed.Outcome.PUSHED
                ? rig.size().map(bytes -> ", " + Sizes.ofBytes(bytes)).orElse("")
                : "";
        String begin = planned ? "would be " + what + ": " + name : style.good("✓") + " " + name + "   " + what;
        return begin + size + "   " + rig.exact();
    }

    /**
     * Gives {@code {name, kind, reference, digest, imageId, size, replaces, notes, outcome}}, and {@code commands} where
     * nothing was done.
     */
    public void json(Pushed rig) {
        screen.print(Json.text(json -> json.object(fields -> {
            fields.field("name", rig.name());
            fields.field("kind", rig.kind().word());
            fields.field("reference", rig.reference().toString());
            fields.field("digest", rig.digest().map(Digest::toString));
            fields.field("imageId", rig.imageId().toString());
            rig.size().ifPresentOrElse(bytes -> fields.field("size", bytes), () -> fields.none("size"));
            fields.field("replaces", rig.replaces().map(Digest::toString));
            fields.texts("notes", rig.notes());
            fields.field("outcome", rig.outcome().word());
            if (planned) {
                fields.array("commands", rig.commands(), (each, command) -> each.texts("argv", command));
            }
        })));
    }
}
