package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Commands that are printed and not run. */
class DryRunIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    @Test
    void nothing_is_run_and_nothing_changes() {
        BENCH.small("small");
        BENCH.calls().forget();
        Ended ended = BENCH.rig("prep", "--dry-run", "small").expect(0);
        assertThat(BENCH.calls().all()).hasSize(1).allMatch(call -> call.startsWith("podman images "));
        assertThat(ended.lines()).hasSizeGreaterThan(4);
        assertThat(ended.lines().get(0)).startsWith("buildah build ").contains("--layers", "--pull=never");
        assertThat(ended.out()).contains("podman run ", "podman tag ");
        assertThat(BENCH.tags("small")).isEmpty();
        assertThat(BENCH.resolve("small").text("status")).isEqualTo("unprepared");
    }

    @Test
    void a_shell_that_runs_the_commands_prepares_the_rig() {
        BENCH.template("shelled", Workbench.SMALL + "ENV QUOTED=\"it's\"\n");
        Workbench.write(BENCH.path("data/rigsmith/templates/shelled/hello"), "hello\n");
        String commands = BENCH.rig("prep", "--dry-run", "shelled").expect(0).out();
        Workbench.write(BENCH.path("commands"), "set -e\n" + commands);
        BENCH.run("sh", Map.of(), BENCH.path("commands").toString()).end().expect(0);
        assertThat(BENCH.tags("shelled")).contains("latest").noneMatch(tag -> tag.startsWith("building-"));
        assertThat(BENCH.resolve("shelled").text("status")).isEqualTo("ready");
        BENCH.calls().forget();
        assertThat(BENCH.prep("shelled").text("outcome")).isEqualTo("hit");
        assertThat(BENCH.calls().of("buildah")).isEmpty();
    }

    @Test
    void the_commands_are_those_that_are_run() {
        BENCH.template("truth", "# rigsmith-check: true\nFROM " + Workbench.BASE + "\nENV T=1\n");
        String commands = BENCH.rig("prep", "--dry-run", "truth").expect(0).out();
        BENCH.calls().forget();
        BENCH.prep("truth");
        String run = BENCH.calls().of("buildah build").get(0);
        for (String word : commands.lines().findFirst().orElseThrow().split(" ")) {
            if (!word.startsWith("--file=") && !word.startsWith("--ignorefile=")) {
                assertThat(run).contains(word.replace("'", ""));
            }
        }
    }

    @Test
    void a_ready_rig_has_no_commands() {
        BENCH.template("done", "FROM " + Workbench.BASE + "\nENV D=1\n");
        BENCH.prep("done");
        Ended ended = BENCH.rig("prep", "--dry-run", "done").expect(0);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("nothing to do");
    }

    @Test
    void a_base_that_is_not_here_is_pulled_first() {
        BENCH.template("based", "FROM registry.example.com/base:1\nENV B=1\n");
        Ended ended = BENCH.rig("prep", "--dry-run", "based").expect(0);
        assertThat(ended.lines()).hasSize(1);
        assertThat(ended.out()).startsWith("podman pull ").endsWith(" -- registry.example.com/base:1\n");
        assertThat(ended.err()).contains("built after that");
    }

    @Test
    void without_an_engine_there_is_no_plan() {
        BENCH.small("bare");
        String path = EngineCalls.link(BENCH.path("tools"), "bash", "dirname", "readlink", "find")
                .toString();
        BENCH.rig(Map.of("PATH", path), "prep", "--dry-run", "bare").expectError(125, "podman is not installed");
    }
}
