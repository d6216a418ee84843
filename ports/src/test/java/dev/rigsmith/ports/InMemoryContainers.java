package dev.rigsmith.ports;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalContainer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Containers without an engine. They do not hold images: that is {@link InMemoryImageStore#use}. */
public final class InMemoryContainers implements Containers {

    private final List<LocalContainer> containers = new ArrayList<>();

    /** Adds a container that does not run. */
    public InMemoryContainers add(String name, ImageId image) {
        return add(name, Optional.of(image), false);
    }

    /** Adds a container. */
    public InMemoryContainers add(String name, Optional<ImageId> image, boolean running) {
        containers.add(new LocalContainer(String.format("%064x", containers.size() + 1), name, image, running));
        return this;
    }

    /** Takes a container away. */
    public void remove(String name) {
        containers.removeIf(container -> container.name().equals(name));
    }

    @Override
    public List<LocalContainer> all() {
        return containers.stream()
                .sorted(Comparator.comparing(LocalContainer::name))
                .toList();
    }
}
