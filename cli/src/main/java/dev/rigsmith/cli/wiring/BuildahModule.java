package dev.rigsmith.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.rigsmith.adapters.buildah.BuildahHandSessions;
import dev.rigsmith.adapters.buildah.BuildahImageBuilder;
import dev.rigsmith.adapters.buildah.BuildahLeftovers;
import dev.rigsmith.adapters.buildah.BuildahSessionLeftovers;
import dev.rigsmith.ports.HandSessions;
import dev.rigsmith.ports.ImageBuilder;
import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.process.Programs;

/** Builds and sessions by hand through buildah. */
public final class BuildahModule extends AbstractModule {

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
