package dev.rigsmith.process;

/** Does what must be done even in a thread that was told to stop; the thread is told again afterwards. */
final class Uninterrupted {

    private Uninterrupted() {}

    /** What may wait. */
    @FunctionalInterface
    interface Action {
        void run() throws InterruptedException;
    }

    static void run(Action action) {
        boolean interrupted = Thread.interrupted();
        try {
            action.run();
        } catch (InterruptedException again) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
