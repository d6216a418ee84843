package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.ports.BuildLocks;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Supplier;

/** Does work while no build of some keys goes on. */
final class BuildsAtRest {

    private final BuildLocks locks;

    BuildsAtRest(BuildLocks locks) {
        this.locks = locks;
    }

    /** @throws RefusedException (in-use) when a build of one of the keys goes on */
    <T> T during(Collection<BuildKey> keys, String rig, Supplier<T> work) {
        return during(keys.iterator(), rig, work);
    }

    /** The lock is named by nothing but its scope. */
    @SuppressWarnings("try")
    private <T> T during(Iterator<BuildKey> keys, String rig, Supplier<T> work) {
        if (!keys.hasNext()) {
            return work.get();
        }
        try (BuildLocks.Held held = locks.tryAcquire(keys.next()).orElseThrow(() -> busy(rig))) {
            return during(keys, rig, work);
        }
    }

    private static RefusedException busy(String rig) {
        return new RefusedException(
                ErrorId.IN_USE,
                "nothing was removed: `" + rig + "` is being built",
                "try again when the build is done");
    }
}
