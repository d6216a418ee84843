package dev.rigsmith.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.CheckRunner;
import dev.rigsmith.ports.CheckRunnerContract;
import dev.rigsmith.process.EngineSandbox;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PodmanCheckRunnerIT extends CheckRunnerContract {

    private static final String IMAGE = "localhost/checked:1";

    static EngineSandbox sandbox;

    private final CheckRunner runner = made();

    CheckRunner made() {
        return new PodmanCheckRunner(sandbox.programs());
    }

    @BeforeAll
    static void start() {
        sandbox = EngineSandbox.create();
        sandbox.build(
                "FROM " + EngineSandbox.BUSYBOX
                        + "\nENTRYPOINT [\"false\"]\nENV PATH=/own/path:/bin SEEN=yes\nUSER 1234\nWORKDIR /var\n",
                IMAGE);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Override
    protected CheckRunner runner() {
        return runner;
    }

    @Override
    protected ImageReference image() {
        return ImageReference.parse(IMAGE);
    }

    @Test
    void the_images_own_user_path_and_variables_are_in_force() {
        assertThat(runner.run(image(), "id -u; echo $PATH; echo $SEEN; pwd").lastLines())
                .containsExactly("1234", "/own/path:/bin", "yes", "/var");
    }

    @Test
    void there_is_no_input_and_no_terminal() {
        assertThat(runner.run(image(), "cat; test -t 0 || test -t 1 || echo none")
                        .lastLines())
                .containsExactly("none");
    }

    @Test
    void there_is_no_network() {
        assertThat(runner.run(image(), "ls /sys/class/net").lastLines()).containsExactly("lo");
    }

    @Test
    void an_image_without_a_shell_is_an_answer() {
        sandbox.build("FROM scratch\nLABEL no=shell\n", "localhost/no-shell:1");

        assertThat(runner.run(ImageReference.parse("localhost/no-shell:1"), "true")
                        .status())
                .isEqualTo(127);
    }

    @Test
    void no_container_stays() {
        runner.run(image(), "exit 9");

        assertThat(containers()).isEmpty();
    }

    @Test
    void an_interrupted_check_leaves_no_container() throws InterruptedException {
        Thread check = new Thread(() -> {
            try {
                runner.run(image(), "sleep 60");
            } catch (RuntimeException expected) {
                // It was interrupted.
            }
        });
        check.start();
        Instant limit = Instant.now().plus(Duration.ofSeconds(20));
        while (containers().isEmpty() && Instant.now().isBefore(limit)) {
            Thread.sleep(50);
        }

        check.interrupt();
        check.join(20_000);

        assertThat(check.isAlive()).isFalse();
        assertThat(containers()).isEmpty();
    }

    private static String containers() {
        return sandbox.run("podman", "ps", "--all", "--quiet");
    }
}
