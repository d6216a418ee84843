package dev.rigsmith.domain.story;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import java.time.Instant;

/**
 * An image that an extended rig had before.
 *
 * @param name the name under which it was kept
 */
public record Snapshot(ImageReference name, ImageId image, Instant created) {}
