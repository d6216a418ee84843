package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Octets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file or directory that a rig may be made from.
 *
 * @param path absolute, without {@code .} and {@code ..}, in the form that the user knows
 * @param directory whether it is a directory
 * @param containerfile the bytes that may be a Containerfile: of a directory, those of its {@code Containerfile} or else
 *     {@code Dockerfile}; of a file, its own; empty where there is none, or it is larger than people write
 */
public record LocalSource(Path path, boolean directory, Optional<Octets> containerfile) {}
