package dev.rigsmith.application;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import java.util.Map;

/**
 * What is known of an image that a build starts from.
 *
 * @param labels as far as they bear on the build
 * @param here whether it can be built on at once
 */
record KnownBase(ImageId id, Map<String, String> labels, boolean here) {

    KnownBase {
        labels = Map.copyOf(labels);
    }

    static KnownBase of(LocalImage image) {
        return new KnownBase(image.id(), image.labels(), true);
    }

    /** One that was fetched just now. */
    static KnownBase fetched(ImageId id) {
        return new KnownBase(id, Map.of(), true);
    }
}
