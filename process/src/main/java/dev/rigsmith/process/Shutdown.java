package dev.rigsmith.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

    /** Takes note of a program that runs; false when it is too late to start any. */
    synchronized boolean add(Child child) {
        if (begun && Thread.currentThread() != hook) {
            return false;
        }
        hook();
        children.add(child);
        return true;
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
        children.parallelStream().forEach(Child::stop);
        pending().forEach(Cleanup::close);
    }

    private synchronized void begin() {
        begun = true;
    }

    private synchronized List<Cleanup> pending() {
        return List.copyOf(cleanups);
    }
}
