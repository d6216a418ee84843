package dev.rigsmith.adapters.buildah;

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

/** What builds leave behind when they are killed: the containers of their steps, and the directories of their files. */
public final class BuildahLeftovers implements Leftovers {

    private final Programs programs;

    public BuildahLeftovers(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Set<Leftover.Kind> kinds() {
        return Set.of(Leftover.Kind.BUILD_CONTAINER, Leftover.Kind.DIRECTORY);
    }

    @Override
    public List<Leftover> abandoned() {
        Stream<Leftover> containers = new StageContainers(programs)
                .abandoned().stream().map(id -> new Leftover(Leftover.Kind.BUILD_CONTAINER, id, 0));
        Stream<Leftover> directories = AbandonedDirectories.in(programs.environment()).stream()
                .map(path -> new Leftover(Leftover.Kind.DIRECTORY, path.toString(), 0));
        return Stream.concat(containers, directories).toList();
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
        Finished removed = programs.run(Invocation.query(removeCommand(leftover)));
        if (!removed.succeeded() && abandoned().contains(leftover)) {
            throw removed.failure("buildah could not remove the container " + leftover.name(), "see what buildah says");
        }
    }

    @Override
    public List<String> removeCommand(Leftover leftover) {
        return leftover.kind() == Leftover.Kind.BUILD_CONTAINER ? StageContainers.removal(leftover.name()) : List.of();
    }
}
