package dev.rigsmith.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.rigsmith.adapters.podman.PodmanCheckRunner;
import dev.rigsmith.adapters.podman.PodmanContainers;
import dev.rigsmith.adapters.podman.PodmanImageContents;
import dev.rigsmith.adapters.podman.PodmanImageTransfers;
import dev.rigsmith.adapters.podman.PodmanImageTree;
import dev.rigsmith.adapters.podman.PodmanLeftovers;
import dev.rigsmith.adapters.podman.PodmanMcpLabels;
import dev.rigsmith.adapters.podman.PodmanNameLeftovers;
import dev.rigsmith.adapters.podman.SkopeoRegistries;
import dev.rigsmith.ports.CheckRunner;
import dev.rigsmith.ports.Containers;
import dev.rigsmith.ports.ImageContents;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.ImageTransfers;
import dev.rigsmith.ports.ImageTree;
import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.ports.McpLabels;
import dev.rigsmith.ports.Registries;
import dev.rigsmith.process.Programs;
import java.time.Clock;

/** What podman does alike wherever its engine is, and questions to registries, which are asked from here. */
public final class PodmanModule extends AbstractModule {

    @Provides
    @Singleton
    ImageTransfers transfers(Programs programs) {
        return new PodmanImageTransfers(programs);
    }

    @Provides
    @Singleton
    Containers containers(Programs programs) {
        return new PodmanContainers(programs);
    }

    @Provides
    @Singleton
    Registries registries(Programs programs) {
        return new SkopeoRegistries(programs);
    }

    @Provides
    @Singleton
    CheckRunner checks(Programs programs) {
        return new PodmanCheckRunner(programs);
    }

    @Provides
    @Singleton
    ImageTree tree(Programs programs) {
        return new PodmanImageTree(programs);
    }

    @Provides
    @Singleton
    ImageContents contents(Programs programs) {
        return new PodmanImageContents(programs);
    }

    @ProvidesIntoSet
    Leftovers leftovers(Programs programs) {
        return new PodmanLeftovers(programs);
    }

    @ProvidesIntoSet
    Leftovers nameLeftovers(ImageStore images, Clock clock) {
        return new PodmanNameLeftovers(images, clock);
    }

    @Provides
    @Singleton
    McpLabels labels() {
        return new PodmanMcpLabels();
    }
}
