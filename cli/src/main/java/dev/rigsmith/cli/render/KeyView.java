package dev.rigsmith.cli.render;

import dev.rigsmith.application.ExplainKey.Explanation;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.key.Input;
import dev.rigsmith.domain.key.InputKind;
import dev.rigsmith.domain.key.InputSheet;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.text.Visible;

/** A build key, what it is made of, and what changed. */
public final class KeyView {

    private static final int WIDTH = 15;

    private KeyView() {}

    /** Prints the key, its inputs (paths are only counted), and what changed since the last build. */
    public static void text(Screen screen, Explanation key) {
        Resolution rig = key.rig();
        screen.print(screen.outStyle().strong(Visible.of(rig.name())) + "   "
                + key.key().hex());
        InputSheet inputs = key.inputs().get();
        inputs.inputs().stream()
                .filter(input -> input.kind() != InputKind.PATH)
                .forEach(input -> line(screen, input.kind().word(), shown(input)));
        line(screen, "paths", Long.toString(inputs.count(InputKind.PATH)));
        screen.print("  " + since(key));
        ChangeLines.of(key.changes()).forEach(line -> screen.print("    " + line));
    }

    private static String shown(Input input) {
        return (Visible.of(input.name().toString()) + " " + Visible.of(input.shown())).strip();
    }

    private static void line(Screen screen, String name, String value) {
        screen.print("  " + screen.outStyle().faint(name) + " ".repeat(WIDTH - name.length()) + value);
    }

    private static String since(Explanation key) {
        if (!key.recorded()) {
            return "there is no record of a build to compare with";
        }
        return key.changes().isEmpty()
                ? "nothing changed since the last build"
                : ChangeLines.summary(key.changes()) + " since the last build:";
    }

    /** Gives {@code {name, scheme, key, tag, inputs, changes}}. */
    public static String json(Explanation key) {
        return Json.text(json -> json.object(fields -> {
            fields.field("name", key.rig().name());
            fields.field("scheme", "rigsmith");
            fields.field("key", key.key().hex());
            fields.field("tag", key.image().toString());
            fields.array("inputs", key.inputs().get().inputs(), (each, input) -> {
                each.field("kind", input.kind().word());
                each.field("name", input.name().toString());
                each.field("value", input.shown());
            });
            ChangeLines.json(fields, key.changes());
        }));
    }
}
