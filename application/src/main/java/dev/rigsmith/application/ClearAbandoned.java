package dev.rigsmith.application;

import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.ports.BuildLocks;
import dev.rigsmith.ports.ImageStore;
import java.util.Optional;

/** Takes away temporary names that builds left behind when they were killed. A build that still runs holds its lock. */
final class ClearAbandoned {

    private final ImageStore store;
    private final BuildLocks locks;

    ClearAbandoned(ImageStore store, BuildLocks locks) {
        this.store = store;
        this.locks = locks;
    }

    /**
     * Clears up after builds of one rig.
     *
     * @param own the key whose lock the caller holds
     */
    void of(RigId rig, BuildKey own, LocalImages images) {
        for (LocalImage image : images.all()) {
            image.names().stream()
                    .filter(name -> OwnedImages.isWhileBuilding(rig.kind(), rig.name(), name))
                    .forEach(name -> clear(name, image.key(), own));
        }
    }

    private void clear(ImageReference name, Optional<BuildKey> key, BuildKey own) {
        if (key.filter(own::equals).isPresent()) {
            store.remove(name);
        } else {
            key.flatMap(locks::tryAcquire).ifPresent(lock -> {
                try (lock) {
                    store.remove(name);
                }
            });
        }
    }
}
