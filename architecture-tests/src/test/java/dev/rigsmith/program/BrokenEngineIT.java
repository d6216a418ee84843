package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Engines that are there and do not work. Not to know is not a no: nothing counts as absent, and nothing is built. */
class BrokenEngineIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    @BeforeAll
    static void a_ready_rig() {
        BENCH.small("small");
        BENCH.prep("small");
    }

    /** Runs the program with another podman. */
    private static Ended with(String podman, String... words) {
        String directory = "broken-" + Integer.toHexString(podman.hashCode());
        EngineCalls.script(BENCH.path(directory).resolve("podman"), "#!/bin/sh\n" + podman + "\n");
        return BENCH.rig(path(directory), words);
    }

    private static Map<String, String> path(String directory) {
        return Map.of("PATH", BENCH.path(directory) + ":" + BENCH.path("bin") + ":" + System.getenv("PATH"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "resolve small",
                "info small",
                "prep small",
                "prep --force small",
                "check small",
                "rm small"
            })
    void a_locked_store_is_an_error_and_never_a_miss(String line) {
        BENCH.calls().forget();
        Ended ended = with("echo 'Error: database is locked' >&2; exit 125", line.split(" "))
                .expectError(125, "podman");
        assertThat(ended.err()).contains("│ Error: database is locked");
        assertThat(ended.remedy()).contains("another process holds the image store");
        assertThat(BENCH.calls().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "prep small"})
    void a_store_that_is_a_file_is_an_error(String line) {
        Workbench.write(BENCH.path("file"), "");
        Workbench.write(BENCH.path("storage-on-file.conf"), """
                [storage]
                driver = "vfs"
                graphroot = "%s"
                runroot = "%s"
                """.formatted(BENCH.path("file"), BENCH.path("run-file")));
        BENCH.calls().forget();
        Map<String, String> variables = Map.of(
                "CONTAINERS_STORAGE_CONF", BENCH.path("storage-on-file.conf").toString());
        BENCH.rig(variables, line.split(" ")).expectError(125, "podman could not list the local images");
        assertThat(BENCH.calls().of("buildah")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo hello", "true", "echo '[{]'", "echo '{}'", "echo '[{\"Id\": \"nonsense\"}]'"})
    void an_answer_that_makes_no_sense_is_an_error(String podman) {
        with(podman, "list").expectError(125, "podman's list of images cannot be read");
    }

    @Test
    void an_engine_that_is_killed_is_an_error() {
        with("kill -9 $$", "prep", "small").expectError(125, "podman");
    }

    @Test
    void an_engine_that_may_not_be_run_is_an_error() throws IOException {
        EngineCalls.script(BENCH.path("forbidden/podman"), "");
        Files.setPosixFilePermissions(BENCH.path("forbidden/podman"), PosixFilePermissions.fromString("rw-r--r--"));
        Map<String, String> alone = Map.of("PATH", BENCH.path("forbidden") + ":" + BENCH.path("tools"));
        EngineCalls.link(BENCH.path("tools"), "bash", "dirname", "readlink", "find");
        BENCH.rig(alone, "list").expectError(125, "forbidden/podman", "not executable");
    }

    @Test
    void what_an_engine_prints_never_reaches_the_terminal_raw() {
        Ended ended = with("printf 'Error: \\033[2J\\302\\233 \\377\\n' >&2; exit 125", "list")
                .expectError(125, "podman");
        assertThat(ended.err()).contains("\\u001b[2J\\u009b").doesNotContain("\033", "\u009b");
    }

    @Test
    void a_build_is_not_tagged_when_the_engine_fails_after_it() {
        BENCH.template("late", "FROM " + Workbench.BASE + "\nENV LATE=1\n");
        String podman = "[ \"$1\" != tag ] || { echo 'Error: no space left on device' >&2; exit 125; }\nexec '"
                + EngineCalls.real("podman") + "' \"$@\"";
        Ended ended = with(podman, "prep", "late").expectError(125, "podman could not name image");
        assertThat(ended.remedy()).contains("make room");
        assertThat(BENCH.tags("late")).isEmpty();
        assertThat(BENCH.prep("late").text("outcome")).isEqualTo("built");
    }
}
