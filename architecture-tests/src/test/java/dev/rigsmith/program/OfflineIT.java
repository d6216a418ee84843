package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A machine from which no registry can be reached: what is here works, and what could not be asked is said. */
class OfflineIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String TOOLS = "127.0.0.1:1/corp/tools:1";
    private static final String BASE = "127.0.0.1:1/corp/base:1";

    @BeforeAll
    static void settings() {
        BENCH.engines().run("podman", "tag", Workbench.BASE, TOOLS);
        BENCH.engines().run("podman", "tag", Workbench.BASE, BASE);
        BENCH.template("mine", "FROM " + BASE + "\nLABEL a=b\n");
        BENCH.registry("rigs: { tools: { kind: prefab, source: '" + TOOLS + "' } }");
        Workbench.write(BENCH.path("home/Containerfile"), "FROM " + BASE + "\nLABEL c=d\n");
        Workbench.write(BENCH.path("home/rigsmith.yaml"), "rigs: { dev: { build: . } }\n");
    }

    @Test
    void what_is_here_is_prepared_built_listed_and_told() {
        BENCH.rig("prep", "mine", "tools").expect(0);
        BENCH.rig("build", "dev").expect(0);
        assertThat(BENCH.rig("build", "--format=json", "dev").json().only().text("outcome"))
                .isEqualTo("hit");
        assertThat(BENCH.rig("list").expect(0).out()).contains("tools", "mine", "dev");
        BENCH.rig("resolve", "dev").expect(0);
        BENCH.rig("info", "tools").expect(0);
    }

    @Test
    void what_could_not_be_asked_is_said_and_is_no_failure() {
        Ended outdated = BENCH.rig("outdated", "tools", "mine").expect(0);
        assertThat(outdated.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("unknown").doesNotContain("current"));
        assertThat(outdated.out()).contains("cannot be reached");

        Ended updated = BENCH.rig("update", "tools", "mine").expect(0);
        assertThat(updated.err()).contains("? tools", "? mine", "0 outdated, 0 current");
    }

    @Test
    void what_needs_a_registry_says_that_none_was_reached() {
        BENCH.rig("info", "--remote", "tools").expectError(125, "the registry of `" + TOOLS + "` cannot be reached");
        BENCH.rig("prep", "--pull", "tools").expectError(125, "the registry of `" + TOOLS + "` cannot be reached");
        BENCH.rig("prep", "127.0.0.1:1/corp/absent:1").expectError(125, "cannot be reached");
    }
}
