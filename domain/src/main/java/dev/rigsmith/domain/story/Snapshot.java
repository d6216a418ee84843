package dev.rigsmith.domain.story;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.Tag;
import java.time.Instant;

/**
 * An image that an extended rig had before.
 *
 * @param name the name under which it was kept
 * @param size bytes, as the engine counts them
 */
public record Snapshot(ImageReference name, ImageId image, Instant created, long size) {

    /** What people choose it by. */
    public Tag tag() {
        return name.tag().orElseThrow();
    }
}
