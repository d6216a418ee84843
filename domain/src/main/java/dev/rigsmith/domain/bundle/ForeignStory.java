package dev.rigsmith.domain.bundle;

import dev.rigsmith.domain.story.Foundation;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Session;
import dev.rigsmith.domain.story.Step;
import dev.rigsmith.domain.story.Story;
import java.util.Optional;

/** Stories that kanibako can have written. Only these come without a manifest: from ours, somebody took it away. */
public final class ForeignStory {

    private ForeignStory() {}

    /** Whether kanibako can have told this: it knows of names and commands alone. */
    public static boolean isPlausible(Story story) {
        return story.ancestors().isEmpty()
                && story.foundation().map(ForeignStory::isPlain).orElse(true)
                && isPlain(story.session());
    }

    private static boolean isPlain(Foundation foundation) {
        return foundation.layers().isEmpty() && isPlain(foundation.rig());
    }

    private static boolean isPlain(Origin origin) {
        return origin.equals(Origin.named(origin.name()));
    }

    private static boolean isPlain(Session session) {
        return session.equals(new Session(
                        session.name(),
                        session.parent(),
                        session.created(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Session.SHELL,
                        session.recipe()))
                && session.parent().map(ForeignStory::isPlain).orElse(true)
                && session.recipe().stream().allMatch(step -> step.equals(Step.of(step.command())));
    }
}
