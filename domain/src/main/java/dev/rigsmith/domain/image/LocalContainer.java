package dev.rigsmith.domain.image;

import java.util.Optional;

/**
 * A container of the local store, whichever tool made it.
 *
 * @param id 64 lower-case hex digits
 * @param name what people call it
 * @param image what it was made from, and keeps in the store; empty where it was made from nothing
 * @param running whether processes of it exist now
 */
public record LocalContainer(String id, String name, Optional<ImageId> image, boolean running) {

    /** Whether it was made from this image. */
    public boolean uses(ImageId other) {
        return image.filter(other::equals).isPresent();
    }
}
