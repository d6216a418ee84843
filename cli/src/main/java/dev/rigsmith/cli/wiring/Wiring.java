package dev.rigsmith.cli.wiring;

import com.google.inject.Guice;
import com.google.inject.Module;
import dev.rigsmith.adapters.fs.project.ProjectSchema;
import dev.rigsmith.adapters.podmanremote.PodmanService;
import dev.rigsmith.application.Ports;
import dev.rigsmith.application.UseCases;
import dev.rigsmith.cli.render.EngineLines;
import dev.rigsmith.cli.screen.Screen;
import java.util.Optional;

/** Puts the program together. */
public final class Wiring {

    private Wiring() {}

    /** Gives the use cases over an engine and files. */
    public static UseCases useCases(Screen screen, EngineLines lines, Surroundings surroundings) {
        HeadStart.give();
        Optional<PodmanService> elsewhere = PodmanService.chosen(surroundings.environment(), surroundings.connection());
        return new UseCases(
                elsewhere.isPresent()
                        ? ports(screen, lines, surroundings, new RemotePodmanModule(elsewhere.get()))
                        : DirectWiring.ports(screen, lines, surroundings));
    }

    /** @param engine whatever does what podman does not do alike everywhere */
    static Ports ports(Screen screen, EngineLines lines, Surroundings surroundings, Module engine) {
        return Guice.createInjector(
                        new ApplicationModule(screen, lines, surroundings),
                        new PodmanModule(),
                        engine,
                        new FileSystemModule(),
                        new HttpModule(),
                        new OutrigModule())
                .getInstance(Ports.class);
    }

    /** The published schema of the project file. */
    public static String projectSchema() {
        return ProjectSchema.json();
    }
}
