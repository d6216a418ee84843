package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.image.LocalContainer;
import dev.rigsmith.ports.Containers;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.KnownFailure;
import dev.rigsmith.process.Programs;
import java.io.IOException;
import java.util.List;

/** The containers of podman's store: its own, and those that buildah and other tools work in. */
public final class PodmanContainers implements Containers {

    private final Programs programs;

    public PodmanContainers(Programs programs) {
        this.programs = programs;
    }

    @Override
    public List<LocalContainer> all() {
        Finished listed = programs.run(Invocation.query(PodmanCommands.containers()));
        if (!listed.succeeded()) {
            throw listed.failure(
                    "podman could not list the containers",
                    KnownFailure.remedy(listed.lastErrors(), "see what podman says, and check `podman info`"));
        }
        return read(listed).stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private static List<LocalContainer> read(Finished listed) {
        try {
            return ContainersJson.read(listed.output());
        } catch (IOException unreadable) {
            throw listed.failure(
                    "podman's list of containers cannot be read",
                    "check that `podman ps --all --external --format=json` prints a list, and the version of podman");
        }
    }
}
