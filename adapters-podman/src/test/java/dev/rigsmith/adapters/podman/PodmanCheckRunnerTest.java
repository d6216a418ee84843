package dev.rigsmith.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.CheckRunner;
import dev.rigsmith.process.FakePrograms;
import dev.rigsmith.process.WorkMark;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodmanCheckRunnerTest {

    private static final ImageReference IMAGE = ImageReference.parse("localhost/a:1");

    @TempDir
    private Path directory;

    private CheckRunner podman(String body) {
        return new PodmanCheckRunner(
                new FakePrograms(directory).script("podman", body).programs());
    }

    @Test
    void the_command_is_one_argument_and_the_container_has_a_name_of_its_own() {
        podman("").run(IMAGE, "node --version | grep '^v'");

        List<String> run = runs("run").get(0);
        assertThat(run)
                .startsWith("podman", "run", "--rm", "--pull=never", "--network=none")
                .contains("--entrypoint=sh")
                .endsWith("--", "localhost/a:1", "-c", "node --version | grep '^v'");
        assertThat(run).anyMatch(argument -> argument.matches("--name=rigsmith-work-[0-9-]+"));
    }

    @Test
    void containers_of_killed_processes_are_cleared_once_and_no_others() {
        WorkMark mine = WorkMark.next();
        WorkMark gone = new WorkMark(mine.namespace(), mine.process(), mine.start() + 1, 7);
        String names = String.join("\\n", List.of(mine.toString(), gone.toString(), "my-rigsmith-work-1"));
        CheckRunner runner = podman("if [ $1 = ps ]; then printf '" + names + "\\n'; fi");
        runner.run(IMAGE, "true");
        runner.run(IMAGE, "true");

        assertThat(runs("ps")).hasSize(1);
        assertThat(runs("rm")).singleElement().satisfies(rm -> assertThat(rm).endsWith("--", gone.toString()));
        assertThat(runs("run")).hasSize(2);
    }

    private List<List<String>> runs(String verb) {
        return new FakePrograms(directory)
                .runs().stream().filter(run -> run.get(1).equals(verb)).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "125 | Error: localhost/a:1: image not known",
                "125 | Error: default OCI runtime \"crun\" not found: invalid argument",
                "126 | Error: runc: runc create failed: error setting rlimit type 7: OCI permission denied",
                "127 | Error: crun: cannot find the cgroup: OCI runtime error",
            })
    void a_container_that_does_not_start_is_an_error(int status, String lastLine) {
        CheckRunner runner = podman("cat >&2 <<'END'\n" + lastLine + "\nEND\nexit " + status);

        assertThatThrownBy(() -> runner.run(IMAGE, "true"))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("localhost/a:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "125 | sh: something",
                "126 | sh: /etc: Permission denied",
                "127 | sh: nosuch: not found",
                "127 | Error: no such plug-in",
                "127 | Error: runc: exec: \"sh\": executable file not found in $PATH: OCI runtime attempted to invoke a"
                        + " command that was not found",
                "1   | Error: runc failed",
            })
    void a_command_that_fails_is_an_answer(int status, String lastLine) {
        CheckRunner runner = podman("cat >&2 <<'END'\n" + lastLine + "\nEND\nexit " + status);

        assertThat(runner.run(IMAGE, "true").status()).isEqualTo(status);
    }
}
