package dev.rigsmith.adapters.fs.story;

import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.story.Foundation;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Session;
import dev.rigsmith.domain.story.Step;
import dev.rigsmith.domain.story.Story;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a story in the order in which they are written; those that are not set are left out. */
final class StoryFields {

    private StoryFields() {}

    static Map<String, Object> of(Story story) {
        Fields fields = new Fields();
        Session session = story.session();
        fields.put("name", Optional.of(session.name()));
        fields.put("kind", Optional.of(RigKind.EXTENDED.word()));
        fields.put("parent", session.parent().map(StoryFields::of));
        fields.put("foundation", story.foundation().map(StoryFields::of));
        fields.put("reproducible", Optional.of(false));
        session(session, fields);
        fields.list(
                "ancestors",
                story.ancestors().stream().map(StoryFields::ancestor).toList());
        return fields.values;
    }

    private static Map<String, Object> ancestor(Session session) {
        Fields fields = new Fields();
        fields.put("name", Optional.of(session.name()));
        fields.put("parent", session.parent().map(StoryFields::of));
        session(session, fields);
        return fields.values;
    }

    private static void session(Session session, Fields fields) {
        fields.put("created", session.created().map(Object::toString));
        fields.put("message", session.message());
        fields.put("user", session.user());
        fields.put("image_user", session.imageUser());
        fields.put("shell", Optional.of(session.shell()).filter(shell -> !shell.equals(Session.SHELL)));
        fields.list("recipe", session.recipe().stream().map(StoryFields::step).toList());
    }

    /** A step of which there is nothing more to say is just its command. */
    private static Object step(Step step) {
        if (step.equals(Step.of(step.command()))) {
            return step.command();
        }
        Fields fields = new Fields();
        fields.put("run", Optional.of(step.command()));
        fields.put("directory", step.directory());
        fields.put("status", Optional.of(step.status()).filter(status -> status != 0));
        return fields.values;
    }

    private static Map<String, Object> of(Foundation foundation) {
        Fields fields = new Fields();
        fields.values.putAll(of(foundation.rig()));
        fields.put("source", foundation.source());
        fields.list("layers", foundation.layers().stream().map(Object::toString).toList());
        return fields.values;
    }

    private static Map<String, Object> of(Origin origin) {
        Fields fields = new Fields();
        fields.put("name", Optional.of(origin.name()));
        fields.put("kind", origin.kind().map(RigKind::word));
        fields.put("reference", origin.reference().map(Object::toString));
        fields.put("image", origin.image().map(Object::toString));
        fields.put("digest", origin.digest().map(Object::toString));
        return fields.values;
    }

    private static final class Fields {

        private final Map<String, Object> values = new LinkedHashMap<>();

        void put(String name, Optional<?> value) {
            value.ifPresent(set -> values.put(name, set));
        }

        void list(String name, List<?> items) {
            put(name, Optional.of(items).filter(list -> !list.isEmpty()));
        }
    }
}
