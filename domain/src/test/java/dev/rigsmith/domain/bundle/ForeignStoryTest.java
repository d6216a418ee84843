package dev.rigsmith.domain.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.story.Foundation;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Session;
import dev.rigsmith.domain.story.Step;
import dev.rigsmith.domain.story.Story;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForeignStoryTest {

    private static final Origin OURS = new Origin(
            "jvm",
            Optional.of(RigKind.TEMPLATE),
            Optional.empty(),
            Optional.of(new ImageId("a".repeat(64))),
            Optional.empty());

    private static Session session(Origin parent, Optional<String> message, Step... recipe) {
        return new Session(
                "mine",
                Optional.of(parent),
                Optional.of(Instant.EPOCH),
                message,
                Optional.empty(),
                Optional.empty(),
                Session.SHELL,
                List.of(recipe));
    }

    private static Story story(Session session) {
        return new Story(session, Optional.empty(), List.of());
    }

    @Test
    void names_and_commands_can_be_kanibakos() {
        Session session = session(Origin.named("jvm"), Optional.empty(), Step.of("make"));
        Foundation foundation = new Foundation(Origin.named("debian:12"), Optional.of("debian:12"), List.of());

        assertThat(ForeignStory.isPlausible(story(session))).isTrue();
        assertThat(ForeignStory.isPlausible(new Story(session, Optional.of(foundation), List.of())))
                .isTrue();
    }

    @Test
    void all_else_is_ours() {
        Session plain = session(Origin.named("jvm"), Optional.empty());

        assertThat(ForeignStory.isPlausible(story(session(OURS, Optional.empty()))))
                .isFalse();
        assertThat(ForeignStory.isPlausible(story(session(Origin.named("jvm"), Optional.of("tuned")))))
                .isFalse();
        assertThat(ForeignStory.isPlausible(
                        story(session(Origin.named("jvm"), Optional.empty(), new Step("x", Optional.of("/"), 1)))))
                .isFalse();
        assertThat(ForeignStory.isPlausible(new Story(plain, Optional.empty(), List.of(plain))))
                .isFalse();
        assertThat(ForeignStory.isPlausible(
                        new Story(plain, Optional.of(new Foundation(OURS, Optional.empty(), List.of())), List.of())))
                .isFalse();
    }
}
