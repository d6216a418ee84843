package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the images that the references of a build mean: the pinned ones, and else those that have the names.
 *
 * @param fetched what was pulled, which an engine may store under another name than the one that was asked for
 */
record BaseImages(BuildSpec spec, LocalImages images, Map<ImageReference, ImageId> fetched) {

    BaseImages(BuildSpec spec, LocalImages images) {
        this(spec, images, Map.of());
    }

    Optional<LocalImage> find(ImageReference reference) {
        return spec.pins().of(reference).map(images::find).orElseGet(() -> images.find(reference));
    }

    Optional<ImageId> id(ImageReference reference) {
        ImageReference pulled =
                spec.pins().of(reference).map(PinnedImage::reference).orElse(reference);
        return find(reference).map(LocalImage::id).or(() -> Optional.ofNullable(fetched.get(pulled)));
    }
}
