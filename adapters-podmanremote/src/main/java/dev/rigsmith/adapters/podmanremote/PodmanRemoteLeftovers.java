package dev.rigsmith.adapters.podmanremote;

import dev.rigsmith.domain.garbage.Leftover;
import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.process.AbandonedDirectories;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What processes of this machine left when they were killed: containers of sessions by hand on the service, and
 * directories here. The service itself clears up after builds whose client is gone.
 */
public final class PodmanRemoteLeftovers implements Leftovers {

    private final Programs programs;

    public PodmanRemoteLeftovers(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Set<Leftover.Kind> kinds() {
        return Set.of(Leftover.Kind.SESSION_CONTAINER, Leftover.Kind.DIRECTORY);
    }

    @Override
    public List<Leftover> abandoned() {
        Stream<Leftover> sessions = new SessionContainers(programs)
                .abandoned().stream().map(found -> new Leftover(Leftover.Kind.SESSION_CONTAINER, found.name(), 0));
        Stream<Leftover> directories = AbandonedDirectories.in(programs.environment()).stream()
                .map(path -> new Leftover(Leftover.Kind.DIRECTORY, path.toString(), 0));
        return Stream.concat(sessions, directories).toList();
    }

    @Override
    public void remove(Leftover leftover) {
        if (leftover.kind() == Leftover.Kind.DIRECTORY) {
            AbandonedDirectories.remove(Path.of(leftover.name()));
        } else {
            removeContainer(leftover);
        }
    }

    private void removeContainer(Leftover leftover) {
        Finished removed = programs.run(Invocation.query(SessionCommands.remove(leftover.name())));
        if (!removed.succeeded()) {
            throw removed.failure("podman could not remove the container " + leftover.name(), "see what podman says");
        }
    }

    @Override
    public List<String> removeCommand(Leftover leftover) {
        return leftover.kind() == Leftover.Kind.SESSION_CONTAINER
                ? programs.command(SessionCommands.remove(leftover.name()))
                : List.of();
    }
}
