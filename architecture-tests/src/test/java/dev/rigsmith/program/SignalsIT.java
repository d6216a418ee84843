package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program that is told to end, or killed, in the middle of its work. */
class SignalsIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    /** Nothing else on a machine sleeps for so long. */
    private static final String SLEEP = "sleep 86399";

    @BeforeEach
    void temporary_files_have_a_place_of_their_own() throws IOException {
        Files.createDirectories(BENCH.path("tmp"));
    }

    /** What is killed cannot clear up. */
    @AfterEach
    void nothing_is_left_for_other_tests() {
        BENCH.engines().run("podman", "rm", "--all", "--force", "--time=0");
        BENCH.engines().run("rm", "-rf", BENCH.path("tmp").toString());
    }

    private static void slow(String name) {
        BENCH.template(name, "FROM " + Workbench.BASE + "\nRUN echo now && " + SLEEP + "\n");
    }

    /** The same rig, built in an instant. */
    private static void quick(String name) {
        BENCH.template(name, "FROM " + Workbench.BASE + "\nRUN echo now\n");
    }

    /** In a process group of its own, as a shell starts it, with the signals that a shell in the background ignores. */
    private static Running start(String... words) {
        List<String> command = Stream.concat(
                        Stream.of(
                                "--default-signal=INT,TERM",
                                "setsid",
                                Checkout.rig().toString()),
                        Stream.of(words))
                .toList();
        return BENCH.run("env", Map.of("TMPDIR", BENCH.path("tmp").toString()), command.toArray(String[]::new));
    }

    /** The processes that belong to this test's directory or to a step of its builds. */
    private static List<String> processes() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(SLEEP)
                        || line.contains(BENCH.path("graph").toString()))
                .toList();
    }

    private static void expectNothingLeft(String name) {
        assertThat(processes()).isEmpty();
        assertThat(BENCH.tags(name)).isEmpty();
        assertThat(BENCH.path("tmp")).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130"})
    void a_signal_during_a_build_ends_all_of_it(String signal, int status) {
        String name = "told-" + signal.toLowerCase(Locale.ROOT);
        slow(name);
        Running running = start("prep", name).awaitErrors("│ now");
        running.signal(signal);
        assertThat(running.end().expect(status).err()).doesNotContain("rig: ");
        expectNothingLeft(name);
        quick(name);
        assertThat(BENCH.prep(name).text("outcome")).isEqualTo("built");
        assertThat(BENCH.buildContainers()).isEmpty();
    }

    @Test
    void an_interrupt_from_the_keyboard_reaches_the_whole_group_and_ends_all_of_it() {
        slow("keyboard");
        Running running = start("prep", "keyboard").awaitErrors("│ now");
        running.signalGroup("INT");
        running.end().expect(130);
        expectNothingLeft("keyboard");
        quick("keyboard");
        assertThat(BENCH.prep("keyboard").text("outcome")).isEqualTo("built");
        assertThat(BENCH.buildContainers()).isEmpty();
    }

    @Test
    void a_signal_during_a_check_ends_its_container() {
        BENCH.template("checked", "# rigsmith-check: " + SLEEP + "\nFROM " + Workbench.BASE + "\nENV C=1\n");
        Running running = start("prep", "checked");
        running.await(() -> !BENCH.engines().run("podman", "ps", "--quiet").isEmpty(), "a container");
        running.signal("TERM");
        assertThat(running.end().expect(143).err()).doesNotContain("rig: ");
        expectNothingLeft("checked");
        assertThat(BENCH.engines().run("podman", "ps", "--all", "--quiet")).isEmpty();
    }

    @Test
    void a_build_that_was_killed_hinders_nobody() {
        slow("killed");
        Running running = start("prep", "killed").awaitErrors("│ now");
        running.kill();
        running.end().expect(137);
        assertThat(BENCH.tags("killed")).isEmpty();
        quick("killed");
        assertThat(BENCH.prep("killed").text("outcome")).isEqualTo("built");
        assertThat(BENCH.tags("killed")).hasSize(2);
        assertThat(processes()).isEmpty();
    }

    @Test
    void a_program_that_was_killed_between_build_and_tag_leaves_nothing_that_the_next_run_does_not_clear() {
        String containerfile = "# rigsmith-check: [ ! -e /slow ] || " + SLEEP + "\nFROM " + Workbench.BASE + "\n";
        BENCH.template("halfway", containerfile + "RUN touch /slow\n");
        Running running = start("prep", "halfway");
        running.await(() -> !BENCH.engines().run("podman", "ps", "--quiet").isEmpty(), "a container");
        running.kill();
        running.end().expect(137);
        assertThat(BENCH.tags("halfway")).singleElement().asString().startsWith("building-");
        assertThat(BENCH.resolve("halfway").text("status")).isEqualTo("unprepared");
        String abandoned = BENCH.engines().run("podman", "ps", "--quiet");
        assertThat(abandoned.lines()).hasSize(1);
        Running again = start("prep", "halfway");
        again.await(
                () -> {
                    String containers = BENCH.engines().run("podman", "ps", "--quiet");
                    return !containers.isEmpty() && !containers.contains(abandoned.strip());
                },
                "a container of its own, and the abandoned one gone");
        again.signal("TERM");
        again.end().expect(143);
        assertThat(processes()).isEmpty();
        assertThat(BENCH.tags("halfway")).isEmpty();
        assertThat(BENCH.engines().run("podman", "ps", "--all", "--quiet")).isEmpty();
    }
}
