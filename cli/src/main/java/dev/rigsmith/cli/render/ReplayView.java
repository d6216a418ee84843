package dev.rigsmith.cli.render;

import dev.rigsmith.application.RebaseRig;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.story.Replay;
import dev.rigsmith.domain.story.Step;
import dev.rigsmith.domain.text.Visible;
import java.util.List;

/** Commands that are run again. */
public record ReplayView(Screen screen) {

    /** Tells of commands that are not run, since they had failed. */
    public void skipped(List<Step> steps) {
        steps.forEach(step -> screen.say(
                "  not run again, as it ended with status " + step.status() + " then: " + Visible.of(step.command())));
    }

    /** Prints the engine's commands, and then the commands of the rig, one a line. */
    public void plan(RebaseRig.Plan plan) {
        plan.before().forEach(command -> screen.print(PlanView.shell(command)));
        plan.replay().parts().forEach(this::part);
        skipped(plan.replay().skipped());
    }

    private void part(Replay.Part part) {
        screen.print("# " + Visible.of(part.session()) + ": " + Visible.of(part.shell())
                + part.user().map(user -> " as " + Visible.of(user)).orElse(""));
        part.steps()
                .forEach(step -> screen.print(step.directory()
                                .map(directory -> "cd " + PlanView.shell(List.of(directory)) + " && ")
                                .orElse("")
                        + Visible.of(step.command())));
    }

    /** Gives {@code {name, commands, parts, skipped}}: the engine's commands, and those of the rig. */
    public void planJson(String name, RebaseRig.Plan plan) {
        screen.print(Json.text(json -> json.object(fields -> {
            fields.field("name", name);
            fields.array("commands", plan.before(), (each, command) -> each.texts("argv", command));
            fields.array("parts", plan.replay().parts(), ReplayView::part);
            fields.array("skipped", plan.replay().skipped(), ExtendedView::step);
        })));
    }

    private static void part(Json fields, Replay.Part part) {
        fields.field("session", part.session());
        fields.field("user", part.user());
        fields.field("shell", part.shell());
        fields.array("steps", part.steps(), ExtendedView::step);
    }
}
