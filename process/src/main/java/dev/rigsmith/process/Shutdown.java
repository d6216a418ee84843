package dev.rigsmith.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * What is done when this process is told to end: running programs are stopped, all at once, and then what they used is
 * cleared up, the newest first. One per process, since a process ends only once.
 */
final class Shutdown {

    private static final Shutdown OF_THIS_PROCESS = new Shutdown();

    private final Set<Child> children = ConcurrentHashMap.newKeySet();
    private final Deque<Cleanup> cleanups = new ArrayDeque<>();
    private final Thread hook = new Thread(this::run, "shutdown");
    private boolean begun;
    private boolean hooked;

    private Shutdown() {}

    static Shutdown ofThisProcess() {
        return OF_THIS_PROCESS;
    }

    /**
     * Starts a program, unless it is too late for that. The end of this process waits for the start, so that no program
     * is missed that was about to run.
     */
    synchronized Optional<Child> start(Supplier<Process> program) {
        if (begun && Thread.currentThread() != hook) {
            return Optional.empty();
        }
        hook();
        Child child = new Child(program.get());
        children.add(child);
        return Optional.of(child);
    }

    /**
     * Keeps a thread for good once the end has begun, except the one that clears up. A program that was stopped did not
     * fail: whoever waited for it must not go on as if it had.
     */
    void holdBack() {
        while (isBegun() && Thread.currentThread() != hook) {
            LockSupport.park(this);
            Thread.interrupted();
        }
    }

    private synchronized boolean isBegun() {
        return begun;
    }

    void remove(Child child) {
        children.remove(child);
    }

    synchronized void add(Cleanup cleanup) {
        hook();
        cleanups.push(cleanup);
    }

    synchronized void remove(Cleanup cleanup) {
        cleanups.remove(cleanup);
    }

    private void hook() {
        if (!hooked && !begun) {
            Runtime.getRuntime().addShutdownHook(hook);
            hooked = true;
        }
    }

    private void run() {
        begin();
        List<Child.Ending> endings = children.stream().map(Child::askToEnd).toList();
        endings.forEach(Child.Ending::force);
        pending().forEach(Shutdown::attempt);
    }

    private static void attempt(Cleanup cleanup) {
        try {
            cleanup.close();
        } catch (RuntimeException failure) {
            // Nobody is left to tell, and the other ones are still to be done.
        }
    }

    private synchronized void begin() {
        begun = true;
    }

    private synchronized List<Cleanup> pending() {
        return List.copyOf(cleanups);
    }
}
