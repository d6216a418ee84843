package dev.rigsmith.domain.build;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.key.BuildKey;

/**
 * As much of a record as tells whether it is of a certain build.
 *
 * @param image what was built
 * @param key the key of what it was built from
 */
public record BuildMark(ImageId image, BuildKey key) {}
