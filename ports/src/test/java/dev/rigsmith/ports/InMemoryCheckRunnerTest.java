package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InMemoryCheckRunnerTest extends CheckRunnerContract {

    private static final ImageReference IMAGE = ImageReference.parse("localhost/checked:1");

    private final InMemoryImageStore store = new InMemoryImageStore().add(new ImageId("c".repeat(64)), Map.of(), IMAGE);
    private final InMemoryCheckRunner runner = new InMemoryCheckRunner(store);

    @Override
    protected CheckRunner runner() {
        return runner;
    }

    @Override
    protected ImageReference image() {
        return IMAGE;
    }

    @Override
    protected void command(String command, int status, String... lines) {
        runner.teach(command, status, lines);
    }

    @Test
    void the_commands_are_written_down() {
        runner.run(IMAGE, "true");
        runner.run(IMAGE, "false");

        assertThat(runner.commands()).containsExactly("true", "false");
    }
}
