package dev.rigsmith.process;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running program and everything that it started. */
final class Child {

    private static final long GRACE_SECONDS = 4;

    private final Process process;

    Child(Process process) {
        this.process = process;
    }

    Process process() {
        return process;
    }

    void interrupt() {
        process.destroy();
    }

    void kill() {
        process.destroyForcibly();
    }

    /**
     * Asks the program to end, so that it can clear up, and ends it by force after a few seconds. What it started goes
     * with it: a child of a dead process is nobody's child, so they are listed before.
     */
    void stop() {
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        interrupt();
        awaitEnd();
        Stream.concat(process.descendants(), family.stream()).forEach(ProcessHandle::destroyForcibly);
        Uninterrupted.run(() -> process.waitFor(1, TimeUnit.SECONDS));
    }

    private void awaitEnd() {
        Uninterrupted.run(() -> process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS));
    }
}
