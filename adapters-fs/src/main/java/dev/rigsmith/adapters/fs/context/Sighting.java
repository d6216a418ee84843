package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.context.EntryType;
import dev.rigsmith.domain.context.Octets;
import java.nio.file.Path;

/**
 * A visible path, as a walk came by it.
 *
 * @param path relative to the context
 * @param file where it is on disk
 */
record Sighting(Octets path, Path file, EntryType type, FileStat stat) {}
