package dev.rigsmith.application;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.ImageStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings the bases of a build here. A pinned one may be here already under a name that nobody looked for, as when it came in
 * an archive: the store is asked for all that it has before anything is pulled.
 */
final class FetchBases {

    private final ImageStore store;
    private final FetchImage fetching;

    FetchBases(ImageStore store, FetchImage fetching) {
        this.store = store;
        this.fetching = fetching;
    }

    /**
     * What there is now.
     *
     * @param ids of all, by what was asked for
     * @param found those that were here, under names of their own
     */
    record Fetched(Map<ImageReference, ImageId> ids, List<LocalImage> found) {}

    /** @param again whether even what is here is pulled */
    Fetched fetch(BuildStep.Fetch bases, boolean again) {
        Map<ImageReference, ImageId> ids = new HashMap<>();
        List<LocalImage> found = again ? List.of() : found(bases);
        for (ImageReference base : bases.bases()) {
            Optional<PinnedImage> pin = bases.spec().pins().pulledAs(base);
            Optional<ImageId> here = pin.flatMap(LocalImages.of(found)::find).map(LocalImage::id);
            ids.put(base, here.orElseGet(() -> pull(base, pin, bases.spec().platform())));
        }
        return new Fetched(ids, found);
    }

    private ImageId pull(ImageReference base, Optional<PinnedImage> pin, Platform platform) {
        return pin.isPresent()
                ? fetching.pinned(pin.get(), Optional.of(platform))
                : fetching.fetch(base, Optional.of(platform));
    }

    private List<LocalImage> found(BuildStep.Fetch bases) {
        List<PinnedImage> wanted = bases.bases().stream()
                .flatMap(base -> bases.spec().pins().pulledAs(base).stream())
                .filter(pin -> pin.image().isPresent())
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        LocalImages all = store.images();
        List<LocalImage> found = new ArrayList<>();
        wanted.forEach(pin -> all.find(pin).ifPresent(found::add));
        return found;
    }
}
