package dev.rigsmith.ports;

import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.garbage.Leftover;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leftovers in memory. */
public final class InMemoryLeftovers implements Leftovers {

    private final List<Leftover> leftovers = new ArrayList<>();
    private final Set<Leftover> stuck = new HashSet<>();

    /** Lets something lie about. */
    public void leave(Leftover leftover) {
        leftovers.add(leftover);
    }

    /** Lets something lie about that cannot be taken away. */
    public void leaveStuck(Leftover leftover) {
        leave(leftover);
        stuck.add(leftover);
    }

    @Override
    public Set<Leftover.Kind> kinds() {
        return EnumSet.allOf(Leftover.Kind.class);
    }

    @Override
    public List<Leftover> abandoned() {
        return List.copyOf(leftovers);
    }

    @Override
    public void remove(Leftover leftover) {
        if (stuck.contains(leftover)) {
            throw FileAccessException.unwritable(leftover.name(), "it is stuck", new IOException("stuck"));
        }
        leftovers.remove(leftover);
    }

    @Override
    public List<String> removeCommand(Leftover leftover) {
        return leftover.kind() == Leftover.Kind.CHECK_CONTAINER
                ? List.of("podman", "rm", "--", leftover.name())
                : List.of();
    }
}
