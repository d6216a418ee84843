package dev.rigsmith.ports;

import dev.rigsmith.domain.garbage.Leftover;
import java.util.List;

class InMemoryLeftoversTest extends LeftoversContract {

    private final InMemoryLeftovers leftovers = new InMemoryLeftovers();

    @Override
    protected Leftovers leftovers() {
        return leftovers;
    }

    @Override
    protected List<String> leave() {
        leftovers.leave(new Leftover(Leftover.Kind.DIRECTORY, "/tmp/left", 0));
        return List.of("/tmp/left");
    }

    @Override
    protected void beBusy() {}
}
