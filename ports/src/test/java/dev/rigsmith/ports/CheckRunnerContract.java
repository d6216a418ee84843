package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.reference.ImageReference;
import org.junit.jupiter.api.Test;

/** What every {@link CheckRunner} does. */
public abstract class CheckRunnerContract {

    /** The runner to test. */
    protected abstract CheckRunner runner();

    /** An image with a shell, and with an entrypoint that would swallow every command. */
    protected abstract ImageReference image();

    /** Teaches a runner that has no shell what a command does. */
    protected void command(String command, int status, String... lines) {}

    @Test
    void a_command_that_succeeds_passes() {
        command("true", 0);

        CheckResult result = runner().run(image(), "true");

        assertThat(result.passed()).isTrue();
        assertThat(result.command()).isEqualTo("true");
        assertThat(result.lastLines()).isEmpty();
    }

    @Test
    void a_command_that_fails_is_an_answer_with_its_status_and_output() {
        command("echo out; echo err >&2; exit 3", 3, "out", "err");

        CheckResult result = runner().run(image(), "echo out; echo err >&2; exit 3");

        assertThat(result.passed()).isFalse();
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.lastLines()).containsExactlyInAnyOrder("out", "err");
    }

    @Test
    void the_last_lines_are_kept() {
        command("seq 1 1000; exit 1", 1, "999", "1000");

        CheckResult result = runner().run(image(), "seq 1 1000; exit 1");

        assertThat(result.lastLines()).endsWith("999", "1000").hasSizeLessThan(100);
    }

    @Test
    void statuses_that_engines_use_as_well_are_the_commands_own() {
        command("exit 125", 125);
        command("exit 126", 126);

        assertThat(runner().run(image(), "exit 125").status()).isEqualTo(125);
        assertThat(runner().run(image(), "exit 126").status()).isEqualTo(126);
    }

    @Test
    void a_command_that_is_not_there_is_an_answer() {
        assertThat(runner().run(image(), "no-such-command").status()).isEqualTo(127);
    }

    @Test
    void an_image_that_is_not_here_is_an_error_and_not_fetched() {
        ImageReference missing = ImageReference.parse("localhost/contract/no-such-image:1");

        assertThatThrownBy(() -> runner().run(missing, "true"))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(missing.toString());
    }

    @Test
    void the_command_shows_what_would_be_run() {
        assertThat(runner().runCommand(image(), "node --version"))
                .contains("--entrypoint=sh", "--network=none", "--pull=never")
                .endsWith("--", image().toString(), "-c", "node --version");
    }
}
