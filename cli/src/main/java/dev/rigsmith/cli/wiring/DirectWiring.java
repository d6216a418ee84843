package dev.rigsmith.cli.wiring;

import dev.rigsmith.adapters.fs.XdgPlaces;
import dev.rigsmith.application.Ports;
import dev.rigsmith.application.UseCases;
import dev.rigsmith.cli.render.EngineLines;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.process.Programs;
import java.time.Clock;
import java.util.List;

/**
 * Puts the same program together as {@link Wiring}, by plain calls of the modules, which stay the one place where adapters
 * are chosen. Starting an injector takes longer than all of a command that finds nothing to do.
 */
public final class DirectWiring {

    private DirectWiring() {}

    /** Gives the use cases over podman, buildah and files. */
    public static UseCases useCases(Screen screen, EngineLines lines, Surroundings surroundings) {
        return new UseCases(ports(screen, lines, surroundings));
    }

    static Ports ports(Screen screen, EngineLines lines, Surroundings surroundings) {
        ApplicationModule application = new ApplicationModule(screen, lines, surroundings);
        PodmanModule podman = new PodmanModule();
        BuildahModule buildah = new BuildahModule();
        FileSystemModule files = new FileSystemModule();
        Programs programs = application.programs();
        XdgPlaces places = files.places(surroundings);
        Clock clock = application.clock();
        return new Ports(
                podman.images(programs),
                podman.transfers(programs),
                buildah.builder(programs),
                podman.checks(programs),
                buildah.sessions(programs),
                podman.labels(),
                podman.containers(programs),
                podman.tree(programs),
                podman.contents(programs),
                files.layers(surroundings),
                List.of(
                        podman.leftovers(programs),
                        podman.nameLeftovers(programs, clock),
                        buildah.leftovers(programs),
                        buildah.sessionLeftovers(programs),
                        files.leftovers(places),
                        files.unpacked(surroundings)),
                files.contexts(places),
                files.records(places),
                files.locks(places),
                files.templates(places),
                files.ownTemplates(places),
                files.sources(surroundings),
                new HttpModule().downloads(surroundings),
                files.archives(surroundings),
                files.bundles(surroundings),
                files.verifyKeys(surroundings),
                files.projects(surroundings),
                files.registry(places),
                files.settings(places),
                new OutrigModule().foreignKeys(programs),
                files.starter(surroundings),
                podman.registries(programs),
                files.registryMemory(places),
                files.stories(),
                files.bundles(surroundings, screen),
                files.keys(surroundings),
                application.progress(),
                application.host(),
                clock,
                application.workers());
    }
}
