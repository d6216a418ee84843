package dev.rigsmith.cli.render;

import dev.rigsmith.application.RollBackRig.Plan;
import dev.rigsmith.cli.screen.Screen;
import java.util.List;

/**
 * What became of a rig that was given a former image back.
 *
 * @param quiet whether the image's name alone is told
 */
public record RollbackView(Screen screen, boolean json, boolean quiet) {

    /** Tells what was done: {@code {name, image, imageId, tag, before, kept}} for programs. */
    public void done(Plan plan) {
        if (json) {
            screen.print(json(plan));
        } else if (quiet) {
            screen.print(plan.image().toString());
        } else {
            screen.print(screen.outStyle().good("✓") + " " + plan.rig() + "   rolled back to "
                    + plan.to().tag().value() + "   " + plan.image());
            plan.keep()
                    .flatMap(name -> name.tag())
                    .ifPresent(tag -> screen.say("  the image before it is kept as " + tag));
        }
    }

    private static String json(Plan plan) {
        return Json.text(json -> json.object(fields -> {
            fields.field("name", plan.rig().value());
            fields.field("image", plan.image().toString());
            fields.field("imageId", plan.to().image().toString());
            fields.field("tag", plan.to().tag().value());
            fields.field("before", plan.current().map(Object::toString));
            fields.field("kept", plan.keep().flatMap(name -> name.tag()).map(Object::toString));
        }));
    }

    /** Prints commands, one a line. */
    public void dryRun(List<List<String>> commands) {
        if (json) {
            screen.print(Json.text(text -> text.array(commands, (each, command) -> each.texts("argv", command))));
        } else {
            commands.forEach(command -> screen.print(PlanView.shell(command)));
        }
    }
}
