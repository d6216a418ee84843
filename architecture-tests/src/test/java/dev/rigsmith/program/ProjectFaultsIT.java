package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong around builds of a project: nothing is built for no reason, and nothing wrong gets a name. */
class ProjectFaultsIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String BEGAN = "│ now";
    private static final String ENDLESS = "RUN echo now && sleep 86397\n";
    private static final String SLOW = "RUN echo now && sleep 3\n";

    @AfterEach
    void nothing_is_left_behind() {
        BENCH.engines().run("podman", "rm", "--all", "--force", "--time=0");
        assertThat(BENCH.path("home/rigsmith.yaml").toFile().delete()).isTrue();
    }

    private static void project(String name, String... lines) {
        Workbench.write(BENCH.path("home/rigsmith.yaml"), "rigs: { %1$s: { build: %1$s } }\n".formatted(name));
        Workbench.write(
                BENCH.path("home/" + name + "/Containerfile"),
                "FROM " + Workbench.BASE + "\nCOPY f /f\nENV A=" + name + "\n" + String.join("", lines));
        Workbench.write(BENCH.path("home/" + name + "/f"), "one\n");
    }

    private static Json build(String name) {
        return BENCH.rig("build", "--format=json", name).json().only();
    }

    private static List<String> tags(String name) {
        return BENCH.engines()
                .run("podman", "images", "--format={{.Repository}}:{{.Tag}}")
                .lines()
                .filter(image -> image.startsWith("localhost/rig/project/" + name + ":"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo 'Error: database is locked' >&2; exit 125",
                "echo 'Error: acquiring lock 3: resource temporarily unavailable' >&2; exit 125",
                "echo '[{]'",
                "echo hello",
                "true",
                "kill -9 $$"
            })
    void a_probe_that_fails_is_an_error_and_never_a_miss(String podman) {
        project("probed");
        build("probed");
        EngineCalls.script(BENCH.path("broken/podman"), "#!/bin/sh\n" + podman + "\n");
        BENCH.calls().forget();
        BENCH.rig(
                        Map.of("PATH", BENCH.path("broken") + ":" + BENCH.path("bin") + ":" + System.getenv("PATH")),
                        "build",
                        "probed")
                .expectError(125, "podman");
        assertThat(BENCH.calls().of("buildah")).isEmpty();
        assertThat(build("probed").text("outcome")).isEqualTo("hit");
    }

    @Test
    void a_moved_tag_is_not_believed() {
        project("moved");
        Json first = build("moved");
        BENCH.engines().image(Map.of("forged", "yes"), first.text("image"));
        Json again = build("moved");
        assertThat(again.text("outcome")).isEqualTo("built");
        assertThat(again.text("image")).isEqualTo(first.text("image"));
        assertThat(BENCH.label(first.text("image"), "forged")).isEmpty();
        assertThat(BENCH.label(first.text("image"), "dev.rigsmith.key")).isEqualTo(first.text("key"));
    }

    /** What is committed in a container of a rig has all of the rig's labels. */
    @Test
    void a_tag_moved_to_what_was_made_from_the_rig_is_not_believed() {
        project("inherited");
        Json first = build("inherited");
        String container = BENCH.engines().run("buildah", "from", "--pull-never", first.text("image"));
        BENCH.engines().run("buildah", "commit", "--quiet", "--rm", container, first.text("image"));
        assertThat(BENCH.label(first.text("image"), "dev.rigsmith.key")).isEqualTo(first.text("key"));
        assertThat(build("inherited").text("outcome")).isEqualTo("built");
    }

    /** The last line as well: a change that was taken back is a change. */
    @ParameterizedTest
    @ValueSource(strings = {"two\n", "one\n"})
    void a_file_that_changes_during_the_build_tags_nothing(String last) {
        project("edited", "ENV LAST=" + last, SLOW);
        Running running = BENCH.start("build", "edited").awaitErrors(BEGAN);
        Workbench.write(BENCH.path("home/edited/f"), "between\n");
        Workbench.write(BENCH.path("home/edited/f"), last);
        running.end().expectError(3, "edited", " f");
        assertThat(tags("edited")).isEmpty();
        assertThat(BENCH.rig("key", "--explain", "edited").expect(0).out()).contains("no record of a build");
    }

    @Test
    void git_and_its_variables_change_nothing() {
        project("tracked");
        Workbench.write(BENCH.path("home/tracked/.gitignore"), "*\n");
        String key = BENCH.rig("key", "tracked").expect(0).out();
        Map<String, String> hook = Map.of(
                "GIT_DIR", "/nonexistent", "GIT_INDEX_FILE", "/nonexistent/index", "GIT_CONFIG_GLOBAL", "/nonexistent");
        EngineCalls.script(BENCH.path("bin/git"), "#!/bin/sh\necho \"git $*\" >>'" + BENCH.path("calls") + "'\n");
        BENCH.calls().forget();
        assertThat(BENCH.rig(hook, "key", "tracked").expect(0).out()).isEqualTo(key);
        assertThat(BENCH.calls().of("git")).isEmpty();
    }

    @Test
    void a_failed_build_stores_nothing() {
        project("failing", "RUN exit 7\n");
        BENCH.rig("build", "failing").expect(125);
        assertThat(tags("failing")).isEmpty();
        assertThat(BENCH.rig("key", "--explain", "failing").expect(0).out()).contains("no record of a build");
        BENCH.calls().forget();
        BENCH.rig("build", "failing").expect(125);
        assertThat(BENCH.calls().of("buildah build")).hasSize(1);
    }

    @Test
    void two_processes_that_miss_together_build_once_and_the_second_says_whom_it_waits_for() {
        project("together", SLOW);
        BENCH.calls().forget();
        Running first = BENCH.start("build", "--format=json", "together").awaitErrors(BEGAN);
        Running second = BENCH.start("build", "--format=json", "together").awaitErrors("waiting for");
        assertThat(second.errors()).contains(Long.toString(first.process().pid()));
        List<String> outcomes = Stream.of(first, second)
                .map(running -> running.end().json().only().text("outcome"))
                .toList();
        assertThat(outcomes).containsExactly("built", "hit");
        assertThat(BENCH.calls().of("buildah build")).hasSize(1);
        assertThat(tags("together")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130", "KILL, 137"})
    void a_build_that_is_ended_names_nothing_and_hinders_nobody(String signal, int status) {
        String name = "ended-" + status;
        project(name, ENDLESS);
        Running running = BENCH.run(
                        "env", Map.of(), "--default-signal=INT", Checkout.rig().toString(), "build", name)
                .awaitErrors(BEGAN);
        if (signal.equals("KILL")) {
            running.kill();
        } else {
            running.signal(signal);
        }
        running.end().expect(status);
        assertThat(tags(name)).isEmpty();
        project(name);
        assertThat(build(name).text("outcome")).isEqualTo("built");
        assertThat(tags(name)).hasSize(1);
        assertThat(BENCH.buildContainers()).isEmpty();
    }
}
