package dev.rigsmith.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.rigsmith.adapters.buildah.BuildahImageBuilder;
import dev.rigsmith.ports.ImageBuilder;
import dev.rigsmith.process.Programs;

/** Builds through buildah. */
public final class BuildahModule extends AbstractModule {

    @Provides
    @Singleton
    ImageBuilder builder(Programs programs) {
        return new BuildahImageBuilder(programs);
    }
}
