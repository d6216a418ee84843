package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.CheckResult;
import dev.rigsmith.ports.CheckRunner;
import dev.rigsmith.process.Cleanup;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import dev.rigsmith.process.WorkMark;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Smoke checks in containers that podman runs. */
public final class PodmanCheckRunner implements CheckRunner {

    private final Programs programs;
    private final AtomicBoolean cleared = new AtomicBoolean();

    public PodmanCheckRunner(Programs programs) {
        this.programs = programs;
    }

    @Override
    public CheckResult run(ImageReference image, String command) {
        clearAbandoned();
        String container = WorkMark.next().toString();
        List<String> arguments = PodmanCommands.run(image, command, List.of("--name=" + container));
        try (Cleanup leftover = Cleanup.of(() -> remove(container))) {
            Finished finished = programs.run(new Invocation(arguments, Map.of(), Invocation.Streams.TAIL));
            leftover.cancel();
            return result(image, command, finished);
        }
    }

    /** Once for each runner: what killed processes left runs on, and holds on to the image that it checks. */
    private void clearAbandoned() {
        if (cleared.compareAndSet(false, true)) {
            new CheckContainers(programs).abandoned().forEach(this::remove);
        }
    }

    /** A podman that was killed leaves its container running. */
    private void remove(String container) {
        programs.run(Invocation.query(PodmanCommands.removeContainer(container)));
    }

    private static CheckResult result(ImageReference image, String command, Finished finished) {
        if (StartFailure.isIn(finished)) {
            throw StartFailure.of(finished, image);
        }
        return new CheckResult(command, finished.status(), finished.lastLines());
    }

    @Override
    public List<String> runCommand(ImageReference image, String command) {
        return programs.command(PodmanCommands.run(image, command, List.of()));
    }
}
