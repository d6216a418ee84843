package dev.rigsmith.ports;

import dev.rigsmith.domain.image.ImageId;
import java.util.Optional;

class InMemoryContainersTest extends ContainersContract {

    private static final ImageId IMAGE = new ImageId("a".repeat(64));

    private final InMemoryContainers containers = new InMemoryContainers();

    @Override
    protected Containers containers() {
        return containers;
    }

    @Override
    protected ImageId image() {
        return IMAGE;
    }

    @Override
    protected void create(String name) {
        containers.add(name, IMAGE);
    }

    @Override
    protected void start(String name) {
        containers.add(name, Optional.of(IMAGE), true);
    }

    @Override
    protected void work(String name) {
        containers.add(name, IMAGE);
    }

    @Override
    protected void workFromNothing(String name) {
        containers.add(name, Optional.empty(), false);
    }
}
