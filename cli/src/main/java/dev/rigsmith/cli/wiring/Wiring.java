package dev.rigsmith.cli.wiring;

import com.google.inject.Guice;
import com.google.inject.Module;
import dev.rigsmith.adapters.fs.project.ProjectSchema;
import dev.rigsmith.adapters.podmanremote.PodmanService;
import dev.rigsmith.application.UseCases;
import dev.rigsmith.cli.render.EngineLines;
import dev.rigsmith.cli.screen.Screen;
import java.util.Optional;

/** Puts the program together. */
public final class Wiring {

    private Wiring() {}

    /** Gives the use cases over an engine and files. */
    public static UseCases useCases(Screen screen, EngineLines lines, Surroundings surroundings) {
        return Guice.createInjector(
                        new ApplicationModule(screen, lines, surroundings),
                        new PodmanModule(),
                        engine(surroundings),
                        new FileSystemModule(),
                        new HttpModule(),
                        new OutrigModule())
                .getInstance(UseCases.class);
    }

    private static Module engine(Surroundings surroundings) {
        Optional<PodmanService> elsewhere = PodmanService.chosen(surroundings.environment(), surroundings.connection());
        return elsewhere.isPresent() ? new RemotePodmanModule(elsewhere.get()) : new LocalEngineModule();
    }

    /** The published schema of the project file. */
    public static String projectSchema() {
        return ProjectSchema.json();
    }
}
