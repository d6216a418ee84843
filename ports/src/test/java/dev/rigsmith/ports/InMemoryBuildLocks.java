package dev.rigsmith.ports;

import dev.rigsmith.domain.key.BuildKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Build locks in memory. A thread that waits for itself is an error of the test, not a test that hangs. */
public final class InMemoryBuildLocks implements BuildLocks {

    /** By key; nothing stands for all keys. */
    private final Map<Optional<BuildKey>, Holding> held = new HashMap<>();

    @Override
    public synchronized Held acquire(BuildKey key, Waiting waiting) {
        if (isTaken(key)) {
            await(key, waiting);
        }
        return hold(Optional.of(key));
    }

    @Override
    public synchronized Optional<Held> tryAcquire(BuildKey key) {
        return isTaken(key) ? Optional.empty() : Optional.of(hold(Optional.of(key)));
    }

    @Override
    public synchronized Optional<Held> tryAcquireAll() {
        return held.isEmpty() ? Optional.of(hold(Optional.empty())) : Optional.empty();
    }

    private boolean isTaken(BuildKey key) {
        return held.containsKey(Optional.of(key)) || held.containsKey(Optional.empty());
    }

    private Holding hold(Optional<BuildKey> key) {
        Holding holding = new Holding(key, Thread.currentThread());
        held.put(key, holding);
        return holding;
    }

    private void await(BuildKey key, Waiting waiting) {
        Thread holder = held.getOrDefault(Optional.of(key), held.get(Optional.empty())).thread;
        if (holder == Thread.currentThread()) {
            throw new AssertionError("this thread holds the lock that it waits for: " + key);
        }
        waiting.on("thread " + holder.getName());
        while (isTaken(key)) {
            try {
                wait();
            } catch (InterruptedException ended) {
                throw new AssertionError("interrupted while waiting for " + key, ended);
            }
        }
    }

    @Override
    public synchronized Set<BuildKey> held() {
        return held.keySet().stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String scope() {
        return "memory";
    }

    private synchronized void release(Holding holding) {
        held.remove(holding.key, holding);
        notifyAll();
    }

    private final class Holding implements Held {
        private final Optional<BuildKey> key;
        private final Thread thread;

        Holding(Optional<BuildKey> key, Thread thread) {
            this.key = key;
            this.thread = thread;
        }

        @Override
        public void close() {
            release(this);
        }
    }
}
