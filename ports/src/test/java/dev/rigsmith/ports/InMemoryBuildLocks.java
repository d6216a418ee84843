package dev.rigsmith.ports;

import dev.rigsmith.domain.key.BuildKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Build locks in memory. A thread that waits for itself is an error of the test, not a test that hangs. */
public final class InMemoryBuildLocks implements BuildLocks {

    private final Map<BuildKey, Holding> held = new HashMap<>();

    @Override
    public synchronized Held acquire(BuildKey key, Waiting waiting) {
        if (held.containsKey(key)) {
            await(key, waiting);
        }
        return hold(key);
    }

    @Override
    public synchronized Optional<Held> tryAcquire(BuildKey key) {
        return held.containsKey(key) ? Optional.empty() : Optional.of(hold(key));
    }

    private Holding hold(BuildKey key) {
        Holding holding = new Holding(key, Thread.currentThread());
        held.put(key, holding);
        return holding;
    }

    private void await(BuildKey key, Waiting waiting) {
        Thread holder = held.get(key).thread;
        if (holder == Thread.currentThread()) {
            throw new AssertionError("this thread holds the lock that it waits for: " + key);
        }
        waiting.on("thread " + holder.getName());
        while (held.containsKey(key)) {
            try {
                wait();
            } catch (InterruptedException ended) {
                throw new AssertionError("interrupted while waiting for " + key, ended);
            }
        }
    }

    /** What is held now: nothing, once all is done. */
    public synchronized Set<BuildKey> held() {
        return Set.copyOf(held.keySet());
    }

    private synchronized void release(Holding holding) {
        held.remove(holding.key, holding);
        notifyAll();
    }

    private final class Holding implements Held {
        private final BuildKey key;
        private final Thread thread;

        Holding(BuildKey key, Thread thread) {
            this.key = key;
            this.thread = thread;
        }

        @Override
        public void close() {
            release(this);
        }
    }
}
