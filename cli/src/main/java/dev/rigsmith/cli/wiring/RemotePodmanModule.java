package dev.rigsmith.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.rigsmith.adapters.fs.XdgPlaces;
import dev.rigsmith.adapters.podman.PodmanImageStore;
import dev.rigsmith.adapters.podmanremote.PodmanRemoteHandSessions;
import dev.rigsmith.adapters.podmanremote.PodmanRemoteImageBuilder;
import dev.rigsmith.adapters.podmanremote.PodmanRemoteLeftovers;
import dev.rigsmith.adapters.podmanremote.PodmanRemotePlatform;
import dev.rigsmith.adapters.podmanremote.PodmanService;
import dev.rigsmith.cli.render.EngineLines;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.ports.HandSessions;
import dev.rigsmith.ports.ImageBuilder;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.process.Programs;

/** Everything through a podman service elsewhere, and nothing through the engines of this machine. */
public final class RemotePodmanModule extends AbstractModule {

    private final PodmanService service;

    public RemotePodmanModule(PodmanService service) {
        this.service = service;
    }

    @Provides
    @Singleton
    Programs programs(Surroundings surroundings, EngineLines lines) {
        return new Programs(surroundings.environment(), lines).by(service);
    }

    /** What images run on is what the service runs on. */
    @Provides
    @Singleton
    Platform platform(Programs programs, XdgPlaces places) {
        return new PodmanRemotePlatform(programs, service, places.cache()).orElse(Surroundings.platform());
    }

    @Provides
    @Singleton
    ImageStore images(Programs programs) {
        return PodmanImageStore.ofService(programs);
    }

    @Provides
    @Singleton
    ImageBuilder builder(Programs programs) {
        return new PodmanRemoteImageBuilder(programs);
    }

    @Provides
    @Singleton
    HandSessions sessions(Programs programs) {
        return new PodmanRemoteHandSessions(programs);
    }

    @ProvidesIntoSet
    Leftovers leftovers(Programs programs) {
        return new PodmanRemoteLeftovers(programs);
    }
}
