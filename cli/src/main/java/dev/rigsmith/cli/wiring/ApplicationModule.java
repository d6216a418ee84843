package dev.rigsmith.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.rigsmith.application.Ports;
import dev.rigsmith.application.UseCases;
import dev.rigsmith.cli.render.EngineLines;
import dev.rigsmith.cli.render.Meter;
import dev.rigsmith.cli.render.TerminalProgress;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.ports.BuildContexts;
import dev.rigsmith.ports.BuildLocks;
import dev.rigsmith.ports.BuildRecords;
import dev.rigsmith.ports.CheckRunner;
import dev.rigsmith.ports.Downloads;
import dev.rigsmith.ports.ImageArchives;
import dev.rigsmith.ports.ImageBuilder;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.LocalSources;
import dev.rigsmith.ports.McpLabels;
import dev.rigsmith.ports.ProjectSource;
import dev.rigsmith.ports.RigRegistry;
import dev.rigsmith.ports.SettingsSource;
import dev.rigsmith.ports.TemplateSource;
import dev.rigsmith.ports.UserTemplates;
import dev.rigsmith.process.Programs;
import java.time.Clock;

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
        bind(Surroundings.class).toInstance(surroundings);
    }

    @Provides
    @Singleton
    Programs programs() {
        return new Programs(surroundings.environment(), lines);
    }

    @Provides
    @Singleton
    UseCases useCases(
            ImageStore images,
            ImageBuilder builder,
            CheckRunner checks,
            McpLabels labels,
            BuildContexts contexts,
            BuildRecords records,
            BuildLocks locks,
            TemplateSource templates,
            UserTemplates ownTemplates,
            LocalSources sources,
            Downloads downloads,
            ImageArchives archives,
            ProjectSource projects,
            RigRegistry registry,
            SettingsSource settings) {
        return new UseCases(new Ports(
                images,
                builder,
                checks,
                labels,
                contexts,
                records,
                locks,
                templates,
                ownTemplates,
                sources,
                downloads,
                archives,
                projects,
                registry,
                settings,
                new TerminalProgress(screen, new Meter(screen, System::nanoTime)),
                Surroundings.platform(),
                Clock.systemUTC(),
                new ThreadWorkers()));
    }
}
