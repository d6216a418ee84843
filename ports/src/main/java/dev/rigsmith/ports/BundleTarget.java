package dev.rigsmith.ports;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a bundle goes.
 *
 * @param file absolute; empty where it goes to standard output
 * @param shown what the user calls it
 * @param replace whether a file that is there may be replaced
 */
public record BundleTarget(Optional<Path> file, String shown, boolean replace) {}
