package dev.rigsmith.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.rigsmith.adapters.podman.PodmanCheckRunner;
import dev.rigsmith.adapters.podman.PodmanContainers;
import dev.rigsmith.adapters.podman.PodmanImageStore;
import dev.rigsmith.adapters.podman.PodmanMcpLabels;
import dev.rigsmith.ports.CheckRunner;
import dev.rigsmith.ports.Containers;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.McpLabels;
import dev.rigsmith.process.Programs;

/** Images and containers through podman. */
public final class PodmanModule extends AbstractModule {

    @Provides
    @Singleton
    ImageStore images(Programs programs) {
        return new PodmanImageStore(programs);
    }

    @Provides
    @Singleton
    Containers containers(Programs programs) {
        return new PodmanContainers(programs);
    }

    @Provides
    @Singleton
    CheckRunner checks(Programs programs) {
        return new PodmanCheckRunner(programs);
    }

    @Provides
    @Singleton
    McpLabels labels() {
        return new PodmanMcpLabels();
    }
}
