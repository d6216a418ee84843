package dev.rigsmith.cli.render;

import dev.rigsmith.application.Extended;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Style;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.story.Foundation;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Session;
import dev.rigsmith.domain.story.Step;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.domain.text.Visible;
import java.util.List;
import java.util.Optional;

/**
 * What became of a session by hand.
 *
 * @param verb what was done to the rig before it: {@code extended from} or {@code rebased onto}
 */
public record ExtendedView(Screen screen, String verb) {

    /** Tells of a rig that was made, and where the image is that it had before. */
    public void text(Story story, Extended.Result result) {
        Style style = screen.outStyle();
        screen.print(style.good("✓") + " " + style.strong(Visible.of(story.name())) + "   " + verb + " " + parent(story)
                + ", " + commands(story.session().recipe().size()) + "   " + result.image());
        result.kept().ifPresent(kept -> screen.say("  the image that it had before is kept as " + kept));
    }

    /** Prints the name of its image alone. */
    public void image(Extended.Result result) {
        screen.print(result.image().toString());
    }

    private static String parent(Story story) {
        return Visible.of(story.session().parent().map(Origin::name).orElse(""));
    }

    private static String commands(int count) {
        return count == 1 ? "1 command" : count + " commands";
    }

    /** Tells that nothing came of a session, and how to keep the next one. */
    public void discarded(Extended session) {
        screen.say(screen.errStyle().bad("rig:") + " nothing was kept for `"
                + Visible.of(session.story().name()) + "`: it ended with status " + session.status()
                + " (--commit-on-error keeps such a result)");
    }

    /** Gives {@code {name, kind, image, imageId, parent, foundation, recipe, kept, status}}. */
    public void json(Extended extended) {
        Story story = extended.story();
        Optional<Extended.Result> result = extended.result();
        screen.print(Json.text(json -> json.object(fields -> {
            fields.field("name", story.name());
            fields.field("kind", RigKind.EXTENDED.word());
            fields.field("image", result.map(Extended.Result::image).map(ImageReference::toString));
            fields.field("imageId", result.map(Extended.Result::id).map(ImageId::toString));
            fields.field("parent", story.session().parent().map(Origin::name));
            fields.field("foundation", story.foundation().map(Foundation::rig).map(Origin::name));
            recipe(fields, story.session());
            fields.field("kept", result.flatMap(Extended.Result::kept).map(ImageReference::toString));
            fields.field("status", extended.status());
        })));
    }

    private static void recipe(Json fields, Session session) {
        fields.array("recipe", session.recipe(), ExtendedView::step);
    }

    static void step(Json fields, Step step) {
        fields.field("command", step.command());
        fields.field("directory", step.directory());
        fields.field("status", step.status());
    }

    /** Prints the commands that would be run, one a line. */
    public void plan(List<List<String>> commands) {
        commands.forEach(command -> screen.print(PlanView.shell(command)));
    }

    /** Gives {@code {name, commands}}, each command an array of arguments. */
    public void planJson(String name, List<List<String>> commands) {
        screen.print(Json.text(json -> json.object(fields -> {
            fields.field("name", name);
            fields.array("commands", commands, (each, command) -> each.texts("argv", command));
        })));
    }
}
