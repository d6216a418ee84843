package dev.rigsmith.ports;

import dev.rigsmith.domain.key.BuildKey;
import java.util.Optional;
import java.util.Set;

/**
 * Sees to it that one key is built once at a time, among all processes of this user on this machine. Other work that must
 * not be done twice at once, and must not be cleared away under, has keys of its own.
 */
public interface BuildLocks {

    /**
     * Waits until nobody else holds the lock of this key. The lock ends with its holder, whatever ends that.
     *
     * @param waiting told once, when the wait begins
     */
    Held acquire(BuildKey key, Waiting waiting);

    /** Gives the lock of this key when nobody holds it; never waits. */
    Optional<Held> tryAcquire(BuildKey key);

    /**
     * Gives the locks of all keys at once, when nobody holds any; never waits. Until it is closed, nobody gets the lock
     * of any key, and those who want one wait.
     */
    Optional<Held> tryAcquireAll();

    /** The keys whose locks are held at this moment, by this process or another one. Takes and changes nothing. */
    Set<BuildKey> held();

    /**
     * A word of letters and digits that tells these locks from those of others: machines that share an engine know nothing
     * of each other's locks. Takes and changes nothing.
     */
    String scope();

    /** A lock that is held until it is closed. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** Is told who is waited for. */
    @FunctionalInterface
    interface Waiting {
        /** @param holder the holder and what it does, such as {@code process 4711, which does the same} */
        void on(String holder);
    }
}
