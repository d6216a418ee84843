package dev.rigsmith.process;

/**
 * Something to clear up when a piece of work is over: at its end, or when this process is told to end before. Done
 * once, and done even in a thread that was interrupted. What fails, or is under way when the end of this process comes,
 * is done again then, so it must be something that can be done twice.
 */
public final class Cleanup implements AutoCloseable {

    private final Runnable action;
    private volatile boolean due = true;

    private Cleanup(Runnable action) {
        this.action = action;
    }

    /** Will run the action on {@link #close()}, or at the end of this process. */
    public static Cleanup of(Runnable action) {
        Cleanup cleanup = new Cleanup(action);
        Shutdown.ofThisProcess().add(cleanup);
        return cleanup;
    }

    /** There is nothing left to clear up. */
    public void cancel() {
        due = false;
    }

    @Override
    public void close() {
        if (due) {
            Uninterrupted.run(action::run);
            due = false;
        }
        Shutdown.ofThisProcess().remove(this);
    }
}
