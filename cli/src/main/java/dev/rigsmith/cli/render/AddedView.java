package dev.rigsmith.cli.render;

import dev.rigsmith.application.Added;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Style;
import dev.rigsmith.domain.text.Visible;
import java.nio.file.Path;

/**
 * A rig that was added, or would be.
 *
 * @param home what {@code ~} stands for
 * @param planned whether nothing was done yet
 */
public record AddedView(Screen screen, Path home, boolean planned) {

    /** Tells what was added, what is to be known of it, and what to do next. */
    public void text(Added rig) {
        screen.print(first(rig));
        rig.commands().stream()
                .filter(command -> planned)
                .forEach(command -> screen.print("  " + PlanView.shell(command)));
        rig.notes().forEach(note -> screen.say("  " + Visible.of(note)));
        if (!planned) {
            String name = Visible.of(rig.name());
            screen.say(
                    rig.ready()
                            ? "  it is ready; look at it with: rig info " + name
                            : "  prepare it with: rig prep " + name);
        }
    }

    private String first(Added rig) {
        Style style = screen.outStyle();
        String name = style.strong(Visible.of(rig.name()));
        String place =
                Visible.of(rig.file().map(this::shortened).orElse(rig.image().toString()));
        return planned
                ? "would add " + name + " as a " + rig.kind().word() + "   " + place
                : style.good("✓") + " " + name + "   added as a " + rig.kind().word() + "   " + place;
    }

    private String shortened(String path) {
        return path.startsWith(home + "/")
                ? "~" + path.substring(home.toString().length())
                : path;
    }

    /** Gives {@code {name, kind, image, source, file}}, and {@code commands} where nothing was done. */
    public void json(Added rig) {
        screen.print(Json.text(json -> json.object(fields -> {
            fields.field("name", rig.name());
            fields.field("kind", rig.kind().word());
            fields.field("image", rig.image().toString());
            fields.field("source", rig.source());
            fields.field("file", rig.file());
            fields.texts("notes", rig.notes());
            if (planned) {
                fields.array("commands", rig.commands(), (each, command) -> each.texts("argv", command));
            }
        })));
    }
}
