package dev.rigsmith.adapters.podman;

import dev.rigsmith.ports.Leftovers;
import java.time.Clock;
import java.time.ZoneOffset;

/** The same through a service of podman. */
class PodmanNameLeftoversThroughServiceIT extends PodmanNameLeftoversIT {

    @Override
    Leftovers made() {
        return new PodmanNameLeftovers(
                PodmanImageStore.ofService(sandbox.clientPrograms()), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
