package dev.rigsmith.adapters.fs.lock;

import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.ports.ProjectLocks;
import dev.rigsmith.ports.ProjectLocksContract;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;

class YamlProjectLocksContractTest extends ProjectLocksContract {

    @TempDir
    Path directory;

    @Override
    protected ProjectLocks locks() {
        return new YamlProjectLocks();
    }

    @Override
    protected ProjectFile project(String name) {
        return new ProjectFile(
                directory.resolve(name).toString(), "./" + name, Optional.empty(), new TreeMap<>(), Optional.empty());
    }
}
