package dev.rigsmith.cli.render;

import dev.rigsmith.application.ExplainOutrigKey.Explanation;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.text.Visible;
import java.util.List;

/** A key of outrig and what it is made of. */
public final class OutrigKeyView {

    private static final int WIDTH = 15;

    private OutrigKeyView() {}

    /** Says that such a key proves nothing. */
    public static void warn(Screen screen) {
        screen.say("rig: an outrig key does not tell all inputs apart; it finds images that outrig built, and never"
                + " decides a build");
    }

    /** Prints the key, the image that has it, and its inputs. */
    public static void text(Screen screen, Explanation key) {
        screen.print(
                screen.outStyle().strong(key.rig().value()) + "   " + key.key().hex());
        line(screen, "image", key.image().toString());
        key.inputs()
                .forEach(input -> line(
                        screen, input.kind(), (Visible.of(input.name()) + " " + Visible.of(input.value())).strip()));
    }

    private static void line(Screen screen, String name, String value) {
        screen.print("  " + screen.outStyle().faint(name) + " ".repeat(WIDTH - name.length()) + value);
    }

    /** Gives {@code {name, scheme, key, tag, inputs, changes}}; there is no record, so nothing is known to have changed. */
    public static String json(Explanation key) {
        return Json.text(json -> json.object(fields -> {
            fields.field("name", key.rig().value());
            fields.field("scheme", "outrig");
            fields.field("key", key.key().hex());
            fields.field("tag", key.image().toString());
            fields.array("inputs", key.inputs(), (each, input) -> {
                each.field("kind", input.kind());
                each.field("name", input.name());
                each.field("value", input.value());
            });
            ChangeLines.json(fields, List.of());
        }));
    }
}
