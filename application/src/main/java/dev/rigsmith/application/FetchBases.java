package dev.rigsmith.application;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.Registries;
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
     * @param known of all, by what was asked for
     * @param found those that were here, under names of their own
     */
    record Fetched(Map<ImageReference, KnownBase> known, List<LocalImage> found) {}

    /** Where images are wanted again, even what is here is pulled. */
    Fetched fetch(BuildStep.Fetch bases, PrepareOptions options) {
        Map<ImageReference, KnownBase> known = new HashMap<>();
        List<LocalImage> found = options.pull() ? List.of() : found(bases);
        for (ImageReference base : bases.bases()) {
            Optional<PinnedImage> pin = bases.spec().pins().pulledAs(base);
            Optional<KnownBase> here = pin.flatMap(LocalImages.of(found)::find).map(KnownBase::of);
            known.put(
                    base,
                    here.orElseGet(
                            () -> KnownBase.fetched(pull(base, pin, bases.spec().platform(), options.access()))));
        }
        return new Fetched(known, found);
    }

    private ImageId pull(ImageReference base, Optional<PinnedImage> pin, Platform platform, Registries.Access access) {
        return pin.isPresent()
                ? fetching.pinned(pin.get(), Optional.of(platform), access)
                : fetching.fetch(base, Optional.of(platform), access);
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
