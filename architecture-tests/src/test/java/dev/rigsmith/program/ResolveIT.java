package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What names mean, and why. */
class ResolveIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final List<String> RULES = List.of(
            "project",
            "template image",
            "extended image",
            "registered extended",
            "registered",
            "template",
            "reference");

    @BeforeAll
    static void rigs() {
        BENCH.small("small");
        BENCH.engines().image(Map.of("dev.rigsmith.kind", "extended"), "localhost/rig/extended/hand:latest");
        BENCH.registry("""
                rigs:
                  corp/base:1.0: { kind: prefab, source: registry.example.com/corp/base:1.0 }
                  gone: { kind: extended }
                """);
    }

    private static List<String> rules(Json json) {
        return json.get("trail").elements().stream()
                .map(step -> step.text("rule"))
                .toList();
    }

    @Test
    void text_tells_kind_image_action_and_every_rule_that_was_looked_at() {
        List<String> lines = BENCH.rig("resolve", "small").expect(0).lines();
        assertThat(lines.get(0)).contains("small", Workbench.latest("small"), "template", "unprepared", "build");
        for (int rule = 0; rule < 6; rule++) {
            assertThat(lines.get(rule + 1)).startsWith("  " + (rule + 1) + " " + RULES.get(rule));
        }
        assertThat(lines.get(7)).contains("rig prep small");
        assertThat(lines).hasSize(8);
    }

    @Test
    void json_has_the_documented_fields() {
        Json json = BENCH.resolve("small");
        assertThat(json.fields())
                .contains("name", "kind", "image", "action", "status", "source", "containerfile", "trail");
        assertThat(json.text("name")).isEqualTo("small");
        assertThat(json.text("kind")).isEqualTo("template");
        assertThat(json.text("image")).isEqualTo(Workbench.latest("small"));
        assertThat(json.text("action")).isEqualTo("build");
        assertThat(json.text("status")).isEqualTo("unprepared");
        assertThat(json.text("containerfile"))
                .isEqualTo(BENCH.path("data/rigsmith/templates/small/Containerfile")
                        .toString());
        assertThat(rules(json)).isEqualTo(RULES.subList(0, 6));
        json.get("trail").elements().forEach(step -> {
            assertThat(step.fields()).containsExactly("rule", "matched", "saw");
            assertThat(step.get("matched").value()).isEqualTo(step.text("rule").equals("template"));
            assertThat(step.text("saw")).isNotBlank();
        });
    }

    @Test
    void an_image_made_by_hand_is_an_extended_rig() {
        Json json = BENCH.resolve("hand");
        assertThat(json.text("kind")).isEqualTo("extended");
        assertThat(json.text("image")).isEqualTo("localhost/rig/extended/hand:latest");
        assertThat(json.text("status")).isEqualTo("ready");
        assertThat(json.text("action")).isEqualTo("none");
    }

    @Test
    void an_image_made_by_hand_that_is_gone_is_missing() {
        Json json = BENCH.resolve("gone");
        assertThat(json.text("status")).isEqualTo("missing");
        assertThat(rules(json)).isEqualTo(RULES.subList(0, 4));
        BENCH.rig("prep", "gone").expectError(1, "gone");
    }

    @Test
    void a_registered_name_may_look_like_a_reference() {
        Json json = BENCH.resolve("corp/base:1.0");
        assertThat(json.text("kind")).isEqualTo("prefab");
        assertThat(json.text("image")).isEqualTo("registry.example.com/corp/base:1.0");
        assertThat(json.text("action")).isEqualTo("pull");
        assertThat(rules(json)).endsWith("registered");
    }

    @Test
    void a_local_reference_is_ready() {
        Json json = BENCH.resolve(Workbench.BASE);
        assertThat(json.text("kind")).isEqualTo("prefab");
        assertThat(json.text("image")).isEqualTo(Workbench.BASE);
        assertThat(json.text("status")).isEqualTo("ready");
        assertThat(rules(json)).isEqualTo(RULES);
    }

    @Test
    void quiet_prints_the_image_alone() {
        assertThat(BENCH.rig("resolve", "-q", "small").expect(0).out()).isEqualTo(Workbench.latest("small") + "\n");
    }

    @Test
    void resolving_asks_one_question_and_changes_nothing() {
        BENCH.calls().forget();
        BENCH.resolve("small");
        assertThat(BENCH.calls().all()).hasSize(1).allMatch(call -> call.startsWith("podman images "));
        assertThat(BENCH.path("state")).doesNotExist();
        assertThat(BENCH.tags("small")).isEmpty();
    }
}
