package dev.rigsmith.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.rigsmith.adapters.buildah.BuildahHandSessions;
import dev.rigsmith.adapters.buildah.BuildahImageBuilder;
import dev.rigsmith.adapters.buildah.BuildahLeftovers;
import dev.rigsmith.adapters.buildah.BuildahSessionLeftovers;
import dev.rigsmith.adapters.podman.PodmanImageStore;
import dev.rigsmith.cli.render.EngineLines;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.ports.HandSessions;
import dev.rigsmith.ports.ImageBuilder;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.process.Programs;

/** The engine of this machine: podman, and buildah, which shares its store. */
public final class LocalEngineModule extends AbstractModule {

    @Provides
    @Singleton
    Programs programs(Surroundings surroundings, EngineLines lines) {
        return new Programs(surroundings.environment(), lines);
    }

    @Provides
    Platform platform() {
        return Surroundings.platform();
    }

    @Provides
    @Singleton
    ImageStore images(Programs programs) {
        return new PodmanImageStore(programs);
    }

    @ProvidesIntoSet
    Leftovers leftovers(Programs programs) {
        return new BuildahLeftovers(programs);
    }

    @ProvidesIntoSet
    Leftovers sessionLeftovers(Programs programs) {
        return new BuildahSessionLeftovers(programs);
    }

    @Provides
    @Singleton
    HandSessions sessions(Programs programs) {
        return new BuildahHandSessions(programs);
    }

    @Provides
    @Singleton
    ImageBuilder builder(Programs programs) {
        return new BuildahImageBuilder(programs);
    }
}
