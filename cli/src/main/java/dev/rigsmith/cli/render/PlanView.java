package dev.rigsmith.cli.render;

import dev.rigsmith.application.PlanPreparation.Plan;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.text.Visible;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Commands that would be run, in the form that a shell reads. */
public final class PlanView {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private PlanView() {}

    /** Prints one command a line; what is no command goes to standard error. */
    public static void text(Screen screen, Plan plan) {
        if (plan.commands().isEmpty() && plan.complete()) {
            screen.say("`" + plan.rig().name() + "` is ready: nothing to do");
        }
        plan.commands().forEach(command -> screen.print(shell(command)));
        plan.shared()
                .ifPresent(pull -> screen.say(
                        "`" + plan.rig().name() + "` is pulled instead where the shared cache has it: " + shell(pull)));
        if (!plan.complete()) {
            screen.say("`" + plan.rig().name()
                    + "` is built after that; its key depends on what is pulled or built before");
        }
    }

    /** Quotes an argument list for a POSIX shell. */
    static String shell(List<String> command) {
        return command.stream().map(PlanView::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + Visible.of(word).replace("'", "'\\''") + "'";
    }

    /** Gives {@code [{name, commands, complete, shared}]}, each command an array of arguments. */
    public static String json(List<Plan> plans) {
        return Json.text(json -> json.array(plans, (fields, plan) -> {
            fields.field("name", plan.rig().name());
            fields.array("commands", plan.commands(), (each, command) -> each.texts("argv", command));
            fields.field("complete", plan.complete());
            fields.array("shared", plan.shared().stream().toList(), (each, command) -> each.texts("argv", command));
        }));
    }
}
