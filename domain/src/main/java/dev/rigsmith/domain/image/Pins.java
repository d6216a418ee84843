package dev.rigsmith.domain.image;

import dev.rigsmith.domain.reference.ImageReference;
import java.util.Map;
import java.util.Optional;

/**
 * The images that stand for names, for one platform.
 *
 * @param images by canonical name
 */
public record Pins(Map<ImageReference, PinnedImage> images) {

    private static final Pins NONE = new Pins(Map.of());

    public Pins {
        images = Map.copyOf(images);
    }

    /** No name is pinned. */
    public static Pins none() {
        return NONE;
    }

    /** The image that stands for a name. One with a digest needs none. */
    public Optional<PinnedImage> of(ImageReference name) {
        return Optional.ofNullable(images.get(name.canonical()));
    }

    /** The image that is pulled by this reference, if one of them is. */
    public Optional<PinnedImage> pulledAs(ImageReference reference) {
        return images.values().stream()
                .filter(image -> image.reference().equals(reference))
                .findFirst();
    }
}
