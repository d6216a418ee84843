package dev.rigsmith.cli.render;

import dev.rigsmith.application.CheckRig.Checked;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Style;
import dev.rigsmith.domain.text.Visible;
import dev.rigsmith.ports.CheckResult;

/** How smoke checks ended. */
public final class CheckedView {

    private CheckedView() {}

    /** Prints one line for each check, and below a failed one the last lines of its output. */
    public static void text(Screen screen, Checked checked) {
        if (checked.results().isEmpty()) {
            screen.say("`" + Visible.of(checked.rig().name()) + "` declares no checks");
        }
        checked.results().forEach(result -> text(screen, result));
    }

    private static void text(Screen screen, CheckResult result) {
        Style style = screen.outStyle();
        if (result.passed()) {
            screen.print(style.good("✓") + " " + Visible.of(result.command()));
        } else {
            screen.print(style.bad("✗") + " " + Visible.of(result.command()) + "   status " + result.status());
            result.lastLines().forEach(line -> screen.print("    " + Visible.of(line)));
        }
    }

    /** Gives {@code {name, image, passed, checks: [{command, status, passed, output}]}}. */
    public static String json(Checked checked) {
        return Json.text(json -> json.object(fields -> {
            fields.field("name", checked.rig().name());
            fields.field("image", checked.rig().image().toString());
            fields.field("passed", checked.passed());
            fields.array("checks", checked.results(), (each, result) -> {
                each.field("command", result.command());
                each.field("status", result.status());
                each.field("passed", result.passed());
                each.texts("output", result.lastLines());
            });
        }));
    }
}
