package dev.rigsmith.ports;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A check runner without an engine. It knows {@code true}, {@code false} and the commands it was taught; others are
 * not found, as in an image that does not have them.
 */
public final class InMemoryCheckRunner implements CheckRunner {

    private static final int NOT_FOUND = 127;

    private final InMemoryImageStore store;
    private final Map<String, CheckResult> results = new HashMap<>();
    private final List<String> commands = new ArrayList<>();

    /** @param store where the images are */
    public InMemoryCheckRunner(InMemoryImageStore store) {
        this.store = store;
        teach("true", 0);
        teach("false", 1);
    }

    /** Says how a command ends. */
    public void teach(String command, int status, String... lines) {
        results.put(command, new CheckResult(command, status, List.of(lines)));
    }

    /** The commands that were run, in order. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    @Override
    public CheckResult run(ImageReference image, String command) {
        if (store.content().find(image).isEmpty()) {
            throw EngineException.failed(
                    "image `" + image + "` is not here",
                    "prepare the rig first",
                    runCommand(image, command),
                    125,
                    List.of("Error: " + image + ": image not known"));
        }
        commands.add(command);
        return results.getOrDefault(
                command, new CheckResult(command, NOT_FOUND, List.of("sh: " + command + ": not found")));
    }

    @Override
    public List<String> runCommand(ImageReference image, String command) {
        return List.of(
                "podman",
                "run",
                "--rm",
                "--pull=never",
                "--network=none",
                "--entrypoint=sh",
                "--",
                image.toString(),
                "-c",
                command);
    }
}
