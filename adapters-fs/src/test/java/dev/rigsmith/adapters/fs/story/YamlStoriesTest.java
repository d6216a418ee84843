package dev.rigsmith.adapters.fs.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
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

class YamlStoriesTest {

    private static final ImageId ID = new ImageId("a".repeat(64));
    private static final Origin JVM = new Origin(
            "jvm",
            Optional.of(RigKind.TEMPLATE),
            Optional.of(ImageReference.parse("localhost/rig/template/jvm:latest")),
            Optional.of(ID),
            Optional.empty());

    private final YamlStories stories = new YamlStories();

    private static Story story() {
        Session session = new Session(
                "mine",
                Optional.of(JVM),
                Optional.of(Instant.parse("2026-11-26T20:00:00Z")),
                Optional.of("with jq: \"quoted\""),
                Optional.of("root"),
                Optional.of("agent"),
                "bash",
                List.of(Step.of("apt-get update"), new Step("make\nmake install", Optional.of("/opt/x"), 2)));
        Foundation foundation = new Foundation(JVM, Optional.of("debian:12"), List.of(new Sha256("b".repeat(64))));
        return new Story(session, Optional.of(foundation), List.of());
    }

    @Test
    void the_text_is_easy_to_read() {
        assertThat(stories.write(story().continued(new Session(
                        "more",
                        Optional.of(Origin.named("mine")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "sh",
                        List.of(Step.of("true"))))))
                .isEqualTo("""
                        name: more
                        kind: extended
                        parent:
                          name: mine
                        foundation:
                          name: jvm
                          kind: template
                          reference: localhost/rig/template/jvm:latest
                          image: sha256:%1$s
                          source: debian:12
                          layers:
                          - sha256:%2$s
                        reproducible: false
                        recipe:
                        - "true"
                        ancestors:
                        - name: mine
                          parent:
                            name: jvm
                            kind: template
                            reference: localhost/rig/template/jvm:latest
                            image: sha256:%1$s
                          created: "2026-11-26T20:00:00Z"
                          message: "with jq: \\"quoted\\""
                          user: root
                          image_user: agent
                          shell: bash
                          recipe:
                          - "apt-get update"
                          - run: "make\\nmake install"
                            directory: "/opt/x"
                            status: 2
                        """.formatted("a".repeat(64), "b".repeat(64)));
    }

    @Test
    void what_was_written_is_read() {
        assertThat(stories.read("rig.yaml", stories.write(story()))).isEqualTo(story());
    }
}
