package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What registries have that is newer. */
class OutdatedIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static String tools;
    private static String base;

    @BeforeAll
    static void publish() {
        BENCH.engines().startRegistry();
        tools = BENCH.engines().registryAddress() + "/corp/tools:1";
        base = BENCH.engines().registryAddress() + "/corp/base:1";
        publish(tools, "one");
        publish(base, "one");
        BENCH.engines().run("podman", "pull", "--quiet", tools);
        BENCH.engines().run("podman", "pull", "--quiet", base);
        BENCH.template("mine", "FROM " + base + "\nLABEL a=b\n");
        BENCH.registry("""
                rigs:
                  tools: { kind: prefab, source: %s }
                  lost: { kind: prefab, source: "127.0.0.1:1/corp/lost:1" }
                """.formatted(tools));
        BENCH.engines().run("podman", "tag", tools, "127.0.0.1:1/corp/lost:1");
        BENCH.prep("mine");
    }

    private static void publish(String name, String content) {
        String id = BENCH.engines().image(Map.of("content", content));
        BENCH.engines().run("buildah", "push", "--quiet", id, "docker://" + name);
    }

    private static Json outdated(int status, String... more) {
        String[] words = new String[more.length + 3];
        words[0] = "outdated";
        words[1] = "--fresh";
        words[2] = "--format=json";
        System.arraycopy(more, 0, words, 3, more.length);
        return Json.parse(BENCH.rig(words).expect(status).out());
    }

    private static List<String> statuses(Json findings) {
        return findings.elements().stream()
                .map(finding -> finding.text("name") + " " + finding.text("status"))
                .toList();
    }

    /** One after the other, as each step goes on from the one before. */
    @Test
    void newer_images_are_found_and_brought_here_and_silence_is_never_current() {
        assertThat(statuses(outdated(0, "tools", "mine", "lost")))
                .containsExactly("tools current", "mine current", "lost unknown");

        publish(tools, "two");
        publish(base, "two");
        assertThat(BENCH.rig("outdated", "tools", "mine").expect(0).out()).contains("current");
        assertThat(statuses(outdated(1, "tools", "mine"))).containsExactly("tools outdated", "mine outdated");
        Ended told = BENCH.rig("outdated", "tools", "mine", "lost").expect(1);
        assertThat(told.lines()).hasSize(3).element(2).asString().contains("lost", "unknown", "cannot be reached");
        assertThat(told.err()).contains("rig update tools mine");
        assertThat(BENCH.rig("outdated", "-q", "tools", "lost").expect(1).lines())
                .containsExactly("tools");

        String before = BENCH.id(tools);
        Ended updated = BENCH.rig("update", "tools", "mine", "lost").expect(0);
        assertThat(updated.out()).contains("tools", "mine");
        assertThat(updated.err()).contains("2 outdated, 0 current", "lost");
        assertThat(BENCH.id(tools)).isNotEqualTo(before);
        assertThat(BENCH.label(Workbench.latest("mine"), "content")).isEqualTo("two");
        assertThat(statuses(outdated(0, "tools", "mine"))).containsExactly("tools current", "mine current");
    }

    @Test
    void bad_input_is_told_in_one_line() {
        assertThat(BENCH.rig("outdated", "nothing-like-it").expect(1).err()).contains("no rig named");
        assertThat(BENCH.rig("update").expect(2).err()).contains("--all");
        assertThat(BENCH.rig("outdated", "--tls-verify=perhaps").expect(2).err())
                .contains("perhaps");
    }
}
