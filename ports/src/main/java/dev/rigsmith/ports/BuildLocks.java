package dev.rigsmith.ports;

import dev.rigsmith.domain.key.BuildKey;
import java.util.Optional;

/** Sees to it that one key is built once at a time, among all processes of this user on this machine. */
public interface BuildLocks {

    /**
     * Waits until nobody else holds the lock of this key. The lock ends with its holder, whatever ends that.
     *
     * @param waiting told once, when the wait begins
     */
    Held acquire(BuildKey key, Waiting waiting);

    /** Gives the lock of this key when nobody holds it; never waits. */
    Optional<Held> tryAcquire(BuildKey key);

    /** A lock that is held until it is closed. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** Is told who is waited for. */
    @FunctionalInterface
    interface Waiting {
        /** @param holder the holder in a few words, such as {@code process 4711} */
        void on(String holder);
    }
}
