package dev.rigsmith.cli.wiring;

import com.google.inject.Guice;
import dev.rigsmith.adapters.fs.project.ProjectSchema;
import dev.rigsmith.application.Ports;
import dev.rigsmith.application.UseCases;
import dev.rigsmith.cli.render.EngineLines;
import dev.rigsmith.cli.screen.Screen;

/** Puts the program together. */
public final class Wiring {

    private Wiring() {}

    /** Gives the use cases over podman, buildah and files. */
    public static UseCases useCases(Screen screen, EngineLines lines, Surroundings surroundings) {
        return new UseCases(ports(screen, lines, surroundings));
    }

    static Ports ports(Screen screen, EngineLines lines, Surroundings surroundings) {
        return Guice.createInjector(
                        new ApplicationModule(screen, lines, surroundings),
                        new PodmanModule(),
                        new BuildahModule(),
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
