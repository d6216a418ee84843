package dev.rigsmith.cli.wiring;

import dev.rigsmith.adapters.fs.XdgPlaces;
import dev.rigsmith.application.Ports;
import dev.rigsmith.cli.render.EngineLines;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.process.Programs;
import java.time.Clock;
import java.util.List;

/**
 * Puts the program together for the engine of this machine, as {@link Wiring} would, by plain calls of the modules: they
 * stay the one place where adapters are chosen. Starting an injector takes longer than all of a command that finds nothing
 * to do.
 */
final class DirectWiring {

    private DirectWiring() {}

    static Ports ports(Screen screen, EngineLines lines, Surroundings surroundings) {
        ApplicationModule application = new ApplicationModule(screen, lines, surroundings);
        PodmanModule podman = new PodmanModule();
        LocalEngineModule engine = new LocalEngineModule();
        FileSystemModule files = new FileSystemModule();
        Programs programs = engine.programs(surroundings, lines);
        ImageStore images = engine.images(programs);
        XdgPlaces places = files.places(surroundings);
        Clock clock = application.clock();
        return new Ports(
                images,
                files.queryMemory(places, surroundings),
                podman.transfers(programs),
                engine.builder(programs),
                podman.checks(programs),
                engine.sessions(programs),
                podman.labels(),
                podman.containers(programs),
                podman.tree(programs),
                podman.contents(programs),
                files.layers(surroundings),
                List.of(
                        podman.leftovers(programs),
                        podman.nameLeftovers(images, clock),
                        engine.leftovers(programs),
                        engine.sessionLeftovers(programs),
                        files.leftovers(places),
                        files.unpacked(surroundings)),
                files.contexts(places, programs),
                files.records(places),
                files.locks(places),
                files.templates(places),
                files.ownTemplates(places),
                files.sources(surroundings),
                new HttpModule().downloads(surroundings),
                files.archives(surroundings, engine.platform()),
                files.bundles(surroundings),
                files.verifyKeys(surroundings),
                files.projects(surroundings),
                files.projectLocks(),
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
                engine.platform(),
                clock,
                application.workers());
    }
}
