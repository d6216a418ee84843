package dev.rigsmith.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.rigsmith.adapters.http.HttpDownloads;
import dev.rigsmith.ports.Downloads;
import java.util.Optional;

/** Downloads through the web. */
public final class HttpModule extends AbstractModule {

    private static final String VERSION = Optional.ofNullable(
                    HttpModule.class.getPackage().getImplementationVersion())
            .orElse("0");

    @Provides
    @Singleton
    Downloads downloads(Surroundings surroundings) {
        return new HttpDownloads(surroundings.environment(), "rigsmith/" + VERSION);
    }
}
