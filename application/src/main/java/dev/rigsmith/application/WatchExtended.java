package dev.rigsmith.application;

import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.Freshness;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.story.Foundation;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.ImageStore;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Compares extended rigs with their foundations: what such a rig was made from, and what that is now. Where the foundation
 * comes from a registry and is still the same here, the registry knows whether it is there as well.
 */
final class WatchExtended {

    private final ImageStore store;
    private final ReadStory stories;

    WatchExtended(ImageStore store, ReadStory stories) {
        this.store = store;
        this.stories = stories;
    }

    /** Gives what there is to know of rigs; nothing where a story does not tell its foundation. One call of the engine. */
    Map<Resolution, Watched> of(List<Resolution> rigs, Snapshot snapshot) {
        Map<Resolution, Origin> foundations = new LinkedHashMap<>();
        rigs.forEach(rig -> foundation(rig, snapshot).ifPresent(found -> foundations.put(rig, found)));
        if (foundations.isEmpty()) {
            return Map.of();
        }
        LocalImages images = store.images(
                foundations.values().stream()
                        .map(found -> found.reference().orElseThrow())
                        .collect(Collectors.toSet()),
                List.of());
        Map<Resolution, Watched> watched = new HashMap<>();
        foundations.forEach((rig, found) -> watched.put(rig, of(rig, found, images)));
        return watched;
    }

    private Optional<Origin> foundation(Resolution rig, Snapshot snapshot) {
        return snapshot.images()
                .find(rig.image())
                .flatMap(stories::atAGlance)
                .flatMap(Story::foundation)
                .map(Foundation::rig)
                .filter(found -> found.image().isPresent() && found.reference().isPresent());
    }

    private static Watched of(Resolution rig, Origin foundation, LocalImages images) {
        ImageReference name = foundation.reference().orElseThrow();
        Optional<LocalImage> now = images.find(name);
        Watched watched =
                new Watched(rig.name(), rig.kind(), images.storedName(name).orElse(name), now);
        Optional<Freshness> here = now.map(
                image -> foundation.image().equals(Optional.of(image.id())) ? Freshness.CURRENT : Freshness.OUTDATED);
        boolean settled = name.isMadeHere() || here.equals(Optional.of(Freshness.OUTDATED));
        return settled && here.isPresent() ? watched.decided(here.get()) : watched;
    }
}
