package dev.rigsmith.application;

import dev.rigsmith.domain.context.Sha256;
import java.util.Optional;

/**
 * What to import.
 *
 * @param file the path of a bundle, or {@code -} for standard input
 * @param name what the rig is to be called; empty to call it what its story does
 * @param force whether an extended rig of that name is replaced
 * @param expected the digest that the whole file must have
 * @param verifyKey the path of the public key that must have signed it
 */
public record ImportRequest(
        String file, Optional<String> name, boolean force, Optional<Sha256> expected, Optional<String> verifyKey) {}
