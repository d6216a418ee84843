package dev.rigsmith.application;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.story.Story;
import java.util.Optional;

/**
 * A session that is over.
 *
 * @param story of what was made in it, kept or not
 * @param status how it ended
 * @param result what came of it; empty when nothing was kept
 */
public record Extended(Story story, int status, Optional<Result> result) {

    /**
     * A rig that was made by hand.
     *
     * @param image the name of its image
     * @param kept the name under which the image that it had before is kept
     */
    public record Result(ImageReference image, ImageId id, Optional<ImageReference> kept) {}
}
