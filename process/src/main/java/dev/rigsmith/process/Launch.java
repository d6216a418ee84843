package dev.rigsmith.process;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A program that a thread of its own starts: that takes Java some milliseconds, and more the first time. */
final class Launch implements Programs.Running {

    private final CompletableFuture<Programs.Running> started = new CompletableFuture<>();

    private Launch() {}

    static Launch of(String program, Supplier<Programs.Running> start) {
        Launch launch = new Launch();
        Thread thread = new Thread(() -> launch.start(start), program);
        thread.setDaemon(true);
        thread.start();
        return launch;
    }

    private void start(Supplier<Programs.Running> start) {
        try {
            started.complete(start.get());
        } catch (RuntimeException | Error notStarted) {
            started.completeExceptionally(notStarted);
        }
    }

    @Override
    public Finished finish() {
        return running().finish();
    }

    /** Also where this thread is interrupted: only what was started can be stopped. */
    private Programs.Running running() {
        try {
            return started.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException notStarted) {
                throw notStarted;
            }
            throw (Error) failed.getCause();
        }
    }
}
