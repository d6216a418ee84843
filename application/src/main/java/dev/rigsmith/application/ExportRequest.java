package dev.rigsmith.application;

import dev.rigsmith.domain.bundle.Packing;
import java.util.Optional;

/**
 * A rig that is to be exported.
 *
 * @param name the word for it
 * @param place a file, a directory, or {@code -} for standard output; empty for the current directory
 * @param thin whether the layers of its foundation are left out
 * @param key the file with the key that signs the bundle
 * @param force whether a file that is there may be replaced
 */
public record ExportRequest(
        String name, Optional<String> place, Packing packing, boolean thin, Optional<String> key, boolean force) {}
