package dev.rigsmith.ports;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.InvalidFileException;

/** Reads build contexts. */
public interface BuildContexts {

    /**
     * Reads what a builder can see of a context after ignore rules.
     *
     * @throws FileAccessException when any path of it cannot be read: nothing is skipped silently
     * @throws InvalidFileException when the ignore file that applies is wrong
     */
    CapturedContext capture(ContextSource source, Reading reading);

    /**
     * Begins what {@link #capture} does, and lets other work be done meanwhile. Whatever goes wrong is told with the result.
     */
    default Capturing begin(ContextSource source, Reading reading) {
        return () -> capture(source, reading);
    }

    /** A capture that was begun. */
    @FunctionalInterface
    interface Capturing {

        /** Waits for its end. Called once. */
        CapturedContext captured();
    }

    /** How much is read. */
    enum Reading {
        /** A file that is as it was when it was last read, as far as the system says, need not be read again. */
        CHANGED,
        /** Every file is read, whatever is remembered of it, and what is remembered is corrected. */
        EVERYTHING
    }
}
