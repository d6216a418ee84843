package dev.rigsmith.adapters.fs.context;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs {@code find}, which looks at every path of a directory long before a Java that has just been started could. */
@FunctionalInterface
public interface ListingProgram {

    /** Where there is no such program. */
    ListingProgram NONE = command -> Optional::empty;

    /**
     * Starts it, and goes on meanwhile. Whoever starts it asks for the answer, once.
     *
     * @return what it says, to the last byte; empty where it is missing, failed, complained of anything, or says too much
     */
    Supplier<Optional<byte[]>> start(List<String> command);
}
