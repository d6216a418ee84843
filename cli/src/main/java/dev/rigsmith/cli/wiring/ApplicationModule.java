package dev.rigsmith.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.rigsmith.application.Ports;
import dev.rigsmith.application.UseCases;
import dev.rigsmith.cli.render.EngineLines;
import dev.rigsmith.cli.render.TerminalProgress;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.ports.BuildContexts;
import dev.rigsmith.ports.BuildLocks;
import dev.rigsmith.ports.BuildRecords;
import dev.rigsmith.ports.CheckRunner;
import dev.rigsmith.ports.Containers;
import dev.rigsmith.ports.ImageBuilder;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.ImageTree;
import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.ports.McpLabels;
import dev.rigsmith.ports.ProjectSource;
import dev.rigsmith.ports.RigRegistry;
import dev.rigsmith.ports.SettingsSource;
import dev.rigsmith.ports.TemplateSource;
import dev.rigsmith.process.Programs;
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
            ProjectSource projects,
            RigRegistry registry,
            SettingsSource settings,
            Containers containers,
            ImageTree tree,
            Set<Leftovers> leftovers) {
        return new UseCases(new Ports(
                images,
                builder,
                checks,
                labels,
                contexts,
                records,
                locks,
                templates,
                projects,
                registry,
                settings,
                new TerminalProgress(screen),
                host(),
                Clock.systemUTC(),
                new ThreadWorkers(),
                containers,
                tree,
                List.copyOf(leftovers)));
    }

    private static Platform host() {
        return Platform.parse("linux/" + System.getProperty("os.arch"));
    }
}
