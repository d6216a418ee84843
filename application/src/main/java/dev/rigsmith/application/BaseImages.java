package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the images that the references of a build mean: the pinned ones, and else those that have the names.
 *
 * @param others what is known of bases besides, by what is pulled; an engine may store what was pulled under another name
 */
record BaseImages(BuildSpec spec, LocalImages images, Map<ImageReference, KnownBase> others) {

    Optional<KnownBase> known(ImageReference reference) {
        Optional<PinnedImage> pin = spec.pins().of(reference);
        ImageReference pulled = pin.map(PinnedImage::reference).orElse(reference);
        return pin.map(images::find)
                .orElseGet(() -> images.find(reference))
                .map(KnownBase::of)
                .or(() -> Optional.ofNullable(others.get(pulled)));
    }
}
