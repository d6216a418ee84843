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

    void kill() {
        process.destroyForcibly();
    }

    /** Stops the program and everything that it started, within a few seconds. */
    void stop() {
        askToEnd().force();
    }

    /**
     * Asks the program to end, so that it can clear up after itself. What it started is listed before: a child of a
     * dead process is nobody's child.
     */
    Ending askToEnd() {
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        process.destroy();
        return new Ending(process, family);
    }

    /** A program that was asked to end. */
    record Ending(Process process, List<ProcessHandle> family) {

        /** Waits a few seconds for the end, then brings it about. */
        void force() {
            Uninterrupted.run(() -> process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS));
            Stream.concat(process.descendants(), family.stream()).forEach(ProcessHandle::destroyForcibly);
            Uninterrupted.run(() -> process.waitFor(1, TimeUnit.SECONDS));
        }
    }
}
