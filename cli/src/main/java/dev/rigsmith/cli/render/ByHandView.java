package dev.rigsmith.cli.render;

import dev.rigsmith.application.ByHand;
import dev.rigsmith.application.ByHand.Standing;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.story.Foundation;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Session;
import dev.rigsmith.domain.story.Snapshot;
import dev.rigsmith.domain.story.Step;
import dev.rigsmith.domain.story.Story;
import java.util.List;
import java.util.Optional;

/** What is known of a rig that was made by hand. */
final class ByHandView {

    private ByHandView() {}

    static void text(Screen screen, String rig, ByHand known) {
        known.unreadable().ifPresent(why -> DescriptionView.line(screen, "story", "cannot be read: " + why));
        known.story().ifPresent(story -> text(screen, story, known.parent()));
        known.snapshots().forEach(snapshot -> DescriptionView.line(screen, "before", line(snapshot)));
        known.story()
                .filter(story -> !story.session().recipe().isEmpty())
                .ifPresent(story -> DescriptionView.line(screen, "recipe", recipe(story.session(), rig)));
    }

    private static void text(Screen screen, Story story, Optional<Standing> standing) {
        story.session().parent().ifPresent(parent -> DescriptionView.line(screen, "made from", line(parent, standing)));
        story.foundation()
                .flatMap(ByHandView::source)
                .ifPresent(text -> DescriptionView.line(screen, "begun with", text));
        story.session().message().ifPresent(text -> DescriptionView.line(screen, "message", text));
    }

    private static String line(Origin parent, Optional<Standing> standing) {
        String image = parent.image().map(id -> ", image " + id.shortened()).orElse("");
        return parent.name() + image + standing.map(ByHandView::remark).orElse("");
    }

    private static String remark(Standing standing) {
        return switch (standing) {
            case CURRENT -> "";
            case MOVED -> ", which is another image by now";
            case GONE -> ", which is not here any more";
        };
    }

    private static Optional<String> source(Foundation foundation) {
        String name = foundation.rig().name();
        return Optional.of(foundation
                .source()
                .filter(source -> !source.equals(name))
                .map(source -> name + ", from " + source)
                .orElse(name));
    }

    private static String recipe(Session session, String rig) {
        int count = session.recipe().size();
        return (count == 1 ? "1 command" : count + " commands") + ": see them with `rig recipe " + rig + "`";
    }

    private static String line(Snapshot snapshot) {
        return snapshot.tag().value() + "   " + Sizes.ofBytes(snapshot.size());
    }

    static void json(Json fields, Optional<ByHand> byHand) {
        Optional<Story> story = byHand.flatMap(ByHand::story);
        Optional<Session> session = story.map(Story::session);
        Optional<Origin> parent = session.flatMap(Session::parent);
        fields.field("message", session.flatMap(Session::message));
        fields.field("parentImage", parent.flatMap(Origin::image).map(Object::toString));
        fields.field("parentStatus", byHand.flatMap(ByHand::parent).map(Standing::word));
        fields.field(
                "foundation",
                story.flatMap(Story::foundation).map(found -> found.rig().name()));
        fields.array("recipe", session.map(Session::recipe).orElse(List.of()), ByHandView::json);
        fields.array("snapshots", byHand.map(ByHand::snapshots).orElse(List.of()), ByHandView::json);
    }

    private static void json(Json fields, Step step) {
        fields.field("command", step.command());
        fields.field("directory", step.directory());
        fields.field("status", step.status());
    }

    private static void json(Json fields, Snapshot snapshot) {
        fields.field("tag", snapshot.tag().value());
        fields.field("imageId", snapshot.image().toString());
        fields.field("created", snapshot.created().toString());
        fields.field("size", snapshot.size());
    }
}
