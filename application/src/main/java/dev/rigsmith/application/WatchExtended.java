package dev.rigsmith.application;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.Freshness;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.story.Foundation;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.ImageStore;
import java.util.List;
import java.util.Optional;

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

    /** Gives what there is to know of one rig; nothing where its story does not tell its foundation. */
    Optional<Watched> of(Resolution rig, Snapshot snapshot) {
        return snapshot.images()
                .find(rig.image())
                .flatMap(stories::atAGlance)
                .flatMap(Story::foundation)
                .map(Foundation::rig)
                .flatMap(foundation -> of(rig, foundation));
    }

    private Optional<Watched> of(Resolution rig, Origin foundation) {
        return foundation.image().flatMap(id -> foundation.reference().map(name -> of(rig, name, id)));
    }

    private Watched of(Resolution rig, ImageReference name, ImageId then) {
        LocalImages images = store.images(List.of(name), List.of());
        Optional<LocalImage> now = images.find(name);
        Watched watched =
                new Watched(rig.name(), rig.kind(), images.storedName(name).orElse(name), now, Optional.empty());
        Optional<Freshness> here = now.map(image -> image.id().equals(then) ? Freshness.CURRENT : Freshness.OUTDATED);
        boolean settled = name.isMadeHere() || here.equals(Optional.of(Freshness.OUTDATED));
        return settled && here.isPresent() ? watched.decided(here.get()) : watched;
    }
}
