package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.garbage.Leftover;
import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import java.util.List;
import java.util.Set;

/** The containers of checks whose processes were killed. */
public final class PodmanLeftovers implements Leftovers {

    private final Programs programs;

    public PodmanLeftovers(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Set<Leftover.Kind> kinds() {
        return Set.of(Leftover.Kind.CHECK_CONTAINER);
    }

    @Override
    public List<Leftover> abandoned() {
        return new CheckContainers(programs)
                .abandoned().stream()
                        .map(name -> new Leftover(Leftover.Kind.CHECK_CONTAINER, name, 0))
                        .toList();
    }

    @Override
    public void remove(Leftover leftover) {
        Finished removed = programs.run(Invocation.query(PodmanCommands.removeContainer(leftover.name())));
        if (!removed.succeeded()) {
            throw removed.failure("podman could not remove the container " + leftover.name(), "see what podman says");
        }
    }

    @Override
    public List<String> removeCommand(Leftover leftover) {
        return programs.command(PodmanCommands.removeContainer(leftover.name()));
    }
}
