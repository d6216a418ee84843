package dev.rigsmith.cli.render;

import dev.rigsmith.application.TellRecipe.Recipe;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.text.Visible;

/** How a rig was made by hand. */
public final class RecipeView {

    private RecipeView() {}

    /** Prints the Containerfile, in which nothing is hidden, as it is. */
    public static void text(Screen screen, Recipe recipe) {
        recipe.containerfile().lines().map(Visible::of).forEach(screen::print);
    }

    /** Gives {@code {name, foundation, sessions, containerfile}}. */
    public static String json(Recipe recipe) {
        return Json.text(json -> json.object(fields -> {
            fields.field("name", recipe.name());
            fields.field("foundation", recipe.base().from());
            fields.array("sessions", recipe.story().chain(), (each, session) -> {
                each.field("name", session.name());
                each.field("created", session.created().map(Object::toString));
                each.field("message", session.message());
                each.array("steps", session.recipe(), (step, done) -> {
                    step.field("command", done.command());
                    step.field("directory", done.directory());
                    step.field("status", done.status());
                });
            });
            fields.field("containerfile", recipe.containerfile());
        }));
    }
}
