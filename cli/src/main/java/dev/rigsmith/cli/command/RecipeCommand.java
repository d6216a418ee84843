package dev.rigsmith.cli.command;

import dev.rigsmith.application.TellRecipe.Recipe;
import dev.rigsmith.cli.render.RecipeView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rig recipe NAME} */
@Command(
        name = "recipe",
        description = "Write what was done by hand to make a rig as a Containerfile.",
        footer = {
            "",
            "It is a start, not a proof: read it, then make a template of it with",
            "`rig recipe NAME > FILE` and `rig add FILE --name NEW`."
        })
public final class RecipeCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "A rig that was made by hand.")
    private String name;

    @Mixin
    private Output output;

    public RecipeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Recipe recipe = session.useCases().get().tellRecipe().tell(name);
        if (output.isJson()) {
            session.screen().print(RecipeView.json(recipe));
        } else {
            RecipeView.text(session.screen(), recipe);
        }
        return ExitStatus.DONE;
    }
}
