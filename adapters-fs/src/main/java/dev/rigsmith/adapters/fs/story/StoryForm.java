package dev.rigsmith.adapters.fs.story;

import dev.rigsmith.adapters.fs.yaml.YamlMapping;
import dev.rigsmith.adapters.fs.yaml.YamlValue;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.story.Foundation;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Session;
import dev.rigsmith.domain.story.Step;
import dev.rigsmith.domain.story.Story;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * What {@code rig.yaml} says. Kanibako writes a name where we write a mapping, and {@code foundation_source} where we
 * write a foundation; what nobody here knows is passed over.
 */
final class StoryForm {

    private StoryForm() {}

    static Story story(YamlValue top) {
        YamlMapping story = top.mapping();
        List<Session> ancestors = story.get("ancestors").map(YamlValue::list).orElse(List.of()).stream()
                .map(ancestor -> session(ancestor.mapping()))
                .toList();
        return new Story(session(story), foundation(story), ancestors);
    }

    private static Session session(YamlMapping session) {
        return new Session(
                session.require("name").flatMap(StoryForm::name).orElse(""),
                session.get("parent").flatMap(StoryForm::origin),
                session.get("created").flatMap(StoryForm::instant),
                session.get("message").flatMap(YamlValue::text),
                session.get("user").flatMap(YamlValue::text),
                session.get("image_user").flatMap(YamlValue::text),
                session.get("shell").flatMap(YamlValue::text).orElse(Session.SHELL),
                session.get("recipe").map(YamlValue::list).orElse(List.of()).stream()
                        .flatMap(step -> step(step).stream())
                        .toList());
    }

    private static Optional<String> name(YamlValue value) {
        Optional<String> name = value.text();
        if (name.filter(String::isBlank).isPresent()) {
            value.problem("`name` is empty", "");
        }
        return name;
    }

    private static Optional<Step> step(YamlValue value) {
        if (!value.isMapping()) {
            return value.text().map(Step::of);
        }
        YamlMapping step = value.mapping();
        return step.require("run")
                .flatMap(YamlValue::text)
                .map(command -> new Step(
                        command,
                        step.get("directory").flatMap(YamlValue::text),
                        step.get("status").flatMap(YamlValue::number).orElse(0)));
    }

    private static Optional<Foundation> foundation(YamlMapping story) {
        Optional<String> source = story.get("foundation_source").flatMap(YamlValue::text);
        return story.get("foundation")
                .flatMap(value -> origin(value).map(rig -> foundation(rig, value.mapping())))
                .or(() -> source.map(text -> new Foundation(Origin.named(text), Optional.of(text), List.of())));
    }

    private static Foundation foundation(Origin rig, YamlMapping foundation) {
        return new Foundation(
                rig,
                foundation.get("source").flatMap(YamlValue::text),
                foundation.get("layers").map(YamlValue::list).orElse(List.of()).stream()
                        .flatMap(layer ->
                                layer.as(text -> new Sha256(ImageId.parse(text).hex())).stream())
                        .toList());
    }

    private static Optional<Origin> origin(YamlValue value) {
        if (!value.isMapping()) {
            return value.text().map(Origin::named);
        }
        YamlMapping origin = value.mapping();
        return origin.require("name")
                .flatMap(YamlValue::text)
                .map(name -> new Origin(
                        name,
                        origin.get("kind").flatMap(YamlValue::text).flatMap(RigKind::read),
                        origin.get("reference").flatMap(text -> text.as(ImageReference::parse)),
                        origin.get("image").flatMap(text -> text.as(ImageId::parse)),
                        origin.get("digest").flatMap(text -> text.as(Digest::parse))));
    }

    private static Optional<Instant> instant(YamlValue value) {
        return value.text().flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeParseException wrong) {
                value.problem("`" + text + "` is no time", "write it as 2026-01-31T12:00:00Z");
                return Optional.empty();
            }
        });
    }
}
