package dev.rigsmith.application;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.ports.BuildLocks;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.Progress;
import java.util.Optional;

/**
 * Takes away temporary names that builds left behind when they were killed. A build that still runs holds its lock; of
 * locks on other machines nothing is known, so their names stay. What cannot be taken away, because a container uses it, is
 * left for another time: this is no reason to fail.
 */
final class ClearAbandoned {

    private final ImageStore store;
    private final BuildLocks locks;
    private final Progress progress;

    ClearAbandoned(ImageStore store, BuildLocks locks, Progress progress) {
        this.store = store;
        this.locks = locks;
        this.progress = progress;
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
                    .filter(name -> OwnedImages.scopeOfBuild(name)
                            .filter(locks.scope()::equals)
                            .isPresent())
                    .forEach(name -> clear(name, image.key(), own));
        }
    }

    private void clear(ImageReference name, Optional<BuildKey> key, BuildKey own) {
        if (key.filter(own::equals).isPresent()) {
            remove(name);
        } else {
            key.flatMap(locks::tryAcquire).ifPresent(lock -> {
                try (lock) {
                    remove(name);
                }
            });
        }
    }

    private void remove(ImageReference name) {
        try {
            store.remove(name);
        } catch (EngineException inUse) {
            progress.kept(name, inUse.getMessage());
        }
    }
}
