package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.error.FileAccessException;

/** Tells what is in a path. Asked from several threads at once. */
interface FactSource {

    /** @throws FileAccessException when it cannot be read, or does not hold still while it is read */
    FileFacts of(Sighting sighting);

    /** Told that it will be asked of many paths; returns at once. */
    default void expectMany() {}
}
