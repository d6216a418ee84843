package dev.rigsmith.domain.key;

import dev.rigsmith.domain.build.BuildSample;

/**
 * Two builds that differ in one input.
 *
 * @param name the input's name
 */
public record Mutated(BuildSample before, BuildSample after, Change.Type type, InputKind kind, String name) {}
