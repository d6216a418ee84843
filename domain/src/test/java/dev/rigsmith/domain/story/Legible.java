package dev.rigsmith.domain.story;

import dev.rigsmith.domain.rig.RigKind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes of any story one that can be written down: what is no character of Unicode is none, and a rig has a name. */
public final class Legible {

    private Legible() {}

    /** The story as it would be after it was written down. */
    public static Story of(Story story) {
        return new Story(
                of(story.session()),
                story.foundation().map(Legible::of),
                story.ancestors().stream().map(Legible::of).toList());
    }

    private static Session of(Session session) {
        return new Session(
                name(session.name()),
                session.parent().map(Legible::of),
                session.created(),
                session.message().map(Legible::text),
                session.user().map(Legible::text),
                session.imageUser().map(Legible::text),
                text(session.shell()),
                session.recipe().stream()
                        .map(step ->
                                new Step(text(step.command()), step.directory().map(Legible::text), step.status()))
                        .toList());
    }

    private static Foundation of(Foundation foundation) {
        return new Foundation(of(foundation.rig()), foundation.source().map(Legible::text), foundation.layers());
    }

    private static Origin of(Origin origin) {
        Optional<RigKind> kind = origin.kind();
        return new Origin(text(origin.name()), kind, origin.reference(), origin.image(), origin.digest());
    }

    private static String name(String name) {
        return name.isBlank() ? "blank" : text(name);
    }

    private static String text(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
