package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Builds that come to nothing: no tag, no leftover, and a reason. */
class FailedBuildIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    /** Long enough for a test to do something meanwhile. */
    private static final String SLOW_STEP = "RUN echo now && sleep 2\n";

    private static final String STEP_BEGAN = "│ now";

    @AfterEach
    void nothing_is_left_behind() {
        assertThat(BENCH.buildContainers()).isEmpty();
        assertThat(BENCH.engines().run("podman", "ps", "--all", "--quiet")).isEmpty();
    }

    @Test
    void a_failing_check_tags_nothing_and_is_told_with_its_last_line() {
        BENCH.template(
                "failing-check",
                "# rigsmith-check: true\n" + "# rigsmith-check: echo out; echo 'no such thing' >&2; exit 7\nFROM "
                        + Workbench.BASE + "\nENV A=1\n");
        BENCH.rig("prep", "failing-check")
                .expectError(1, "`echo out; echo 'no such thing' >&2; exit 7`", "failing-check", "7", "no such thing");
        assertThat(BENCH.tags("failing-check")).isEmpty();
        assertThat(BENCH.resolve("failing-check").text("status")).isEqualTo("unprepared");
    }

    @Test
    void a_failing_check_leaves_the_rig_as_it_was() {
        BENCH.small("kept");
        Json first = BENCH.prep("kept");
        BENCH.template("kept", "# rigsmith-check: false\n" + Workbench.SMALL);
        BENCH.rig("prep", "kept").expectError(1, "`false`");
        assertThat(BENCH.tags("kept"))
                .containsExactlyInAnyOrder(first.text("key").substring(0, 32), "latest");
        assertThat(BENCH.id(Workbench.latest("kept"))).isEqualTo(first.text("imageId"));
        assertThat(BENCH.resolve("kept").text("status")).isEqualTo("stale");
    }

    @Test
    void a_failing_step_is_told_with_the_last_lines() {
        BENCH.template("failing-step", "FROM " + Workbench.BASE + "\nRUN echo 'no luck' >&2; exit 9\n");
        Ended ended = BENCH.rig("prep", "failing-step").expectError(125, "buildah", "failing-step");
        assertThat(ended.err()).containsOnlyOnce("│ no luck").contains("exit status 9");
        assertThat(BENCH.tags("failing-step")).isEmpty();
    }

    @Test
    void a_file_that_changes_during_the_build_tags_nothing() {
        Path directory = BENCH.template("edited", "FROM " + Workbench.BASE + "\nCOPY a /a\n" + SLOW_STEP);
        Workbench.write(directory.resolve("a"), "1");
        Running running = BENCH.start("prep", "edited").awaitErrors(STEP_BEGAN);
        Workbench.write(directory.resolve("a"), "2");
        Workbench.write(directory.resolve("b"), "new");
        running.end().expectError(3, "edited", " a", " b");
        assertThat(BENCH.tags("edited")).isEmpty();
        assertThat(BENCH.prep("edited").text("outcome")).isEqualTo("built");
    }

    @Test
    void a_file_that_changes_and_changes_back_during_the_build_tags_nothing() {
        Path directory = BENCH.template("and-back", "FROM " + Workbench.BASE + "\nCOPY a /a\nENV B=1\n" + SLOW_STEP);
        Workbench.write(directory.resolve("a"), "1");
        Running running = BENCH.start("prep", "and-back").awaitErrors(STEP_BEGAN);
        Workbench.write(directory.resolve("a"), "2");
        Workbench.write(directory.resolve("a"), "1");
        running.end().expectError(3, "and-back", " a");
        assertThat(BENCH.tags("and-back")).isEmpty();
    }

    @Test
    void a_base_that_is_retagged_during_the_build_tags_nothing() {
        String base = "localhost/base/hasty:1";
        BENCH.engines().run("podman", "tag", Workbench.BASE, base);
        BENCH.template("hasty", "FROM " + base + "\nENV C=1\n" + SLOW_STEP);
        Running running = BENCH.start("prep", "hasty").awaitErrors(STEP_BEGAN);
        BENCH.engines().image(java.util.Map.of("other", "yes"), base);
        running.end().expectError(3, "hasty", "base " + base);
        assertThat(BENCH.tags("hasty")).isEmpty();
    }

    @Test
    void a_failure_among_others_stops_none_of_them_and_is_told_by_the_status() {
        BENCH.small("good-a");
        BENCH.template("bad", "FROM " + Workbench.BASE + "\nRUN false\n");
        BENCH.small("good-b");
        Ended ended = BENCH.rig("prep", "good-a", "bad", "good-b").expect(125);
        assertThat(ended.lines()).hasSize(2);
        assertThat(ended.out()).contains("good-a", "good-b");
        assertThat(BENCH.tags("good-b")).contains("latest");
        assertThat(BENCH.tags("bad")).isEmpty();
    }
}
