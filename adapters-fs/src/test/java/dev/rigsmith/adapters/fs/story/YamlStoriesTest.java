package dev.rigsmith.adapters.fs.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.Problem;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.story.Foundation;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Session;
import dev.rigsmith.domain.story.Step;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.StoryTexts;
import dev.rigsmith.ports.StoryTextsContract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;

class YamlStoriesTest extends StoryTextsContract {

    private static final ImageId ID = new ImageId("a".repeat(64));
    private static final Origin JVM = new Origin(
            "jvm",
            Optional.of(RigKind.TEMPLATE),
            Optional.of(ImageReference.parse("localhost/rig/template/jvm:latest")),
            Optional.of(ID),
            Optional.empty());

    private final YamlStories stories = new YamlStories();

    @Override
    protected StoryTexts texts() {
        return stories;
    }

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

    @Example
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

    private static Session session(String name, Optional<String> parent, List<Step> recipe) {
        return new Session(
                name,
                parent.map(Origin::named),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Session.SHELL,
                recipe);
    }

    @Example
    void what_kanibako_wrote_is_read() {
        String text = """
                name: mine
                kind: extended
                parent: jvm
                foundation_source: debian:12
                reproducible: false
                created: '2026-11-26T20:00:00.123456+02:00'
                recipe:
                - apt-get update
                - "make"
                """;
        Story read = stories.read("rig.yaml", text);

        assertThat(read.session().parent()).contains(Origin.named("jvm"));
        assertThat(read.session().created()).contains(Instant.parse("2026-11-26T18:00:00.123456Z"));
        assertThat(read.session().recipe()).containsExactly(Step.of("apt-get update"), Step.of("make"));
        assertThat(read.foundation().flatMap(Foundation::source)).contains("debian:12");
    }

    @Example
    void what_is_null_or_missing_is_not_there() {
        Story nameOnly = new Story(session("mine", Optional.empty(), List.of()), Optional.empty(), List.of());
        String nulls = "name: mine\nkind: null\nparent: ~\nfoundation_source:\nfoundation: null\ncreated: null\n"
                + "recipe: null\nancestors:\nmessage: null\nuser: ~\nimage_user:\nshell: null\n";

        assertThat(stories.read("rig.yaml", "name: mine\n")).isEqualTo(nameOnly);
        assertThat(stories.read("rig.yaml", nulls)).isEqualTo(nameOnly);
    }

    @Example
    void what_nobody_here_knows_is_passed_over() {
        String text = "future: { a: [1, 2] }\nname: mine\nparent: { name: jvm, colour: red }\nrecipe:\n"
                + "- { run: make, took: 3 s }\n";

        assertThat(stories.read("rig.yaml", text).session())
                .isEqualTo(session("mine", Optional.of("jvm"), List.of(Step.of("make"))));
    }

    @Example
    void a_number_or_a_truth_value_is_a_text_where_a_text_is_wanted() {
        assertThat(stories.read("rig.yaml", "name: 1.20\nrecipe: [true]\n").session())
                .isEqualTo(session("1.20", Optional.empty(), List.of(Step.of("true"))));
    }

    private void expect(String text, int line, int column, String message) {
        Problem problem = refusal(text).problems().get(0);
        assertThat(problem.message()).contains(message);
        assertThat(List.of(problem.line(), problem.column()))
                .as(problem.message())
                .containsExactly(line, column);
    }

    @Example
    void what_is_wrong_is_told_with_line_and_column() {
        expect("name: a\nname: b\n", 2, 1, "name");
        expect("name: ' '\n", 1, 7, "empty");
        expect("name: [a]\n", 1, 7, "expected a text");
        expect("name: a\nrecipe: make\n", 2, 9, "expected a list");
        expect("name: a\nrecipe:\n- { directory: /x }\n", 3, 3, "`run`");
        expect("name: a\nrecipe:\n- { run: x, status: much }\n", 3, 21, "expected a whole number");
        expect("name: a\ncreated: yesterday\n", 2, 10, "`yesterday` is no time");
        expect("name: a\nparent: { kind: template }\n", 2, 9, "`name`");
        expect("name: a\nparent: { name: b, image: latest }\n", 2, 27, "latest");
        expect("name: a\nancestors: [b]\n", 2, 13, "expected a mapping");
        expect("- name\n", 1, 1, "expected a mapping");
        expect("name: !!java.io.File /etc\n", 1, 7, "");
    }

    @Example
    void a_bomb_does_not_go_off() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%1$d: &a%1$d [%2$s]\n"
                    .formatted(i, "*a%d,".formatted(i - 1).repeat(9)));
        }
        assertThat(refusal(bomb + "name: a\n").getMessage()).contains("aliases");
        assertThat(refusal("name: " + "[".repeat(100_000)).getMessage()).contains("nested deeper");
    }
}
