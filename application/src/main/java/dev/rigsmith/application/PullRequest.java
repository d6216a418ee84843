package dev.rigsmith.application;

import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.ports.Registries;
import java.util.Optional;

/**
 * What to pull.
 *
 * @param reference an image in a registry
 * @param name what the rig is to be called; empty to name it after its reference
 * @param force whether a rig of the same kind and name is replaced
 * @param platform which image of several is meant; empty for this machine's
 */
public record PullRequest(
        String reference,
        Optional<String> name,
        boolean force,
        Optional<Platform> platform,
        Registries.Access access) {}
