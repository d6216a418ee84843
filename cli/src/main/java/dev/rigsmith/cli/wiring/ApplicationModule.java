package dev.rigsmith.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.rigsmith.application.Ports;
import dev.rigsmith.cli.render.EngineLines;
import dev.rigsmith.cli.render.Meter;
import dev.rigsmith.cli.render.TerminalProgress;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.ports.Progress;
import dev.rigsmith.ports.Workers;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The use cases, whatever adapters the other modules choose. */
public final class ApplicationModule extends AbstractModule {

    private final Screen screen;
    private final EngineLines lines;
    private final Surroundings surroundings;

    public ApplicationModule(Screen screen, EngineLines lines, Surroundings surroundings) {
        this.screen = screen;
        this.lines = lines;
        this.surroundings = surroundings;
    }

    @Override
    protected void configure() {
        bind(Screen.class).toInstance(screen);
        bind(EngineLines.class).toInstance(lines);
        bind(Surroundings.class).toInstance(surroundings);
        bind(Ports.class).toConstructor(constructor());
    }

    /** Whatever use cases need is bound by its type. */
    @SuppressWarnings("unchecked")
    private static Constructor<Ports> constructor() {
        return (Constructor<Ports>) Ports.class.getConstructors()[0];
    }

    @Provides
    @Singleton
    Progress progress() {
        return new TerminalProgress(screen, new Meter(screen, System::nanoTime));
    }

    @Provides
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Provides
    @Singleton
    Workers workers() {
        return new ThreadWorkers();
    }

    @Provides
    List<Leftovers> leftovers(Set<Leftovers> ofAll) {
        return List.copyOf(ofAll);
    }
}
