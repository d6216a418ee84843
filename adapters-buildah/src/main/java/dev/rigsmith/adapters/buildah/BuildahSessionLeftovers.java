package dev.rigsmith.adapters.buildah;

import dev.rigsmith.domain.garbage.Leftover;
import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import java.util.List;
import java.util.Set;

/** The containers of sessions by hand whose processes were killed. */
public final class BuildahSessionLeftovers implements Leftovers {

    private final Programs programs;

    public BuildahSessionLeftovers(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Set<Leftover.Kind> kinds() {
        return Set.of(Leftover.Kind.SESSION_CONTAINER);
    }

    @Override
    public List<Leftover> abandoned() {
        return new SessionContainers(programs)
                .abandoned().stream()
                        .map(found -> new Leftover(Leftover.Kind.SESSION_CONTAINER, found.name(), 0))
                        .toList();
    }

    @Override
    public void remove(Leftover leftover) {
        Finished removed = programs.run(Invocation.query(removeCommand(leftover)));
        if (!removed.succeeded() && abandoned().contains(leftover)) {
            throw removed.failure("buildah could not remove the container " + leftover.name(), "see what buildah says");
        }
    }

    @Override
    public List<String> removeCommand(Leftover leftover) {
        return new SessionCommands(leftover.name()).remove();
    }
}
