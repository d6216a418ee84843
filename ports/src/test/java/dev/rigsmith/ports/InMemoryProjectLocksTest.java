package dev.rigsmith.ports;

import dev.rigsmith.domain.project.ProjectFile;
import java.util.Optional;
import java.util.TreeMap;

class InMemoryProjectLocksTest extends ProjectLocksContract {

    private final InMemoryProjectLocks locks = new InMemoryProjectLocks();

    @Override
    protected ProjectLocks locks() {
        return locks;
    }

    @Override
    protected ProjectFile project(String name) {
        return new ProjectFile("/work/" + name, "./" + name, Optional.empty(), new TreeMap<>(), Optional.empty());
    }
}
