package dev.rigsmith.cli.render;

import dev.rigsmith.application.Exported;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Style;
import dev.rigsmith.domain.text.Visible;
import java.nio.file.Path;

/** A rig that was exported, or would be. Where the bundle itself is on standard output, all is told on standard error. */
public record ExportedView(Screen screen) {

    /** Tells what was written, and what is to be known of it. */
    public void text(Exported rig) {
        tell(rig, first(rig));
        rig.commands().forEach(command -> tell(rig, "  " + PlanView.shell(command)));
        rig.notes().forEach(note -> screen.say("  " + Visible.of(note)));
    }

    private String first(Exported rig) {
        Style style = isOnOutput(rig) ? screen.errStyle() : screen.outStyle();
        String name = style.strong(Visible.of(rig.name()));
        String form = (rig.thin() ? " thin" : "") + (rig.signed() ? rig.thin() ? " and signed" : " signed" : "");
        String shown = Visible.of(rig.target().shown());
        return rig.bundle()
                .map(bundle -> style.good("✓") + " " + name + "   exported" + form + ", " + Sizes.ofBytes(bundle.size())
                        + "   " + shown + "   " + bundle.digest())
                .orElseGet(() -> "would export " + name + form + "   " + shown);
    }

    /** Tells the name of the file alone. */
    public void file(Exported rig) {
        if (!isOnOutput(rig)) {
            screen.print(Visible.of(rig.target().shown()));
        }
    }

    /** Gives {@code {name, file, imageId, sha256, size, thin, signed, notes}}, and {@code commands} where nothing was done. */
    public void json(Exported rig) {
        tell(
                rig,
                Json.text(json -> json.object(fields -> {
                    fields.field("name", rig.name());
                    fields.field("file", rig.target().file().map(Path::toString));
                    fields.field("imageId", rig.image().toString());
                    fields.field(
                            "sha256", rig.bundle().map(bundle -> bundle.digest().hex()));
                    rig.bundle()
                            .ifPresentOrElse(bundle -> fields.field("size", bundle.size()), () -> fields.none("size"));
                    fields.field("thin", rig.thin());
                    fields.field("signed", rig.signed());
                    fields.texts("notes", rig.notes());
                    if (rig.bundle().isEmpty()) {
                        fields.array("commands", rig.commands(), (each, command) -> each.texts("argv", command));
                    }
                })));
    }

    private void tell(Exported rig, String text) {
        if (isOnOutput(rig)) {
            screen.say(text);
        } else {
            screen.print(text);
        }
    }

    private static boolean isOnOutput(Exported rig) {
        return rig.target().file().isEmpty();
    }
}
