package dev.rigsmith.adapters.fs.project;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.ProjectSource;
import dev.rigsmith.ports.ProjectSourceContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class YamlProjectSourceContractTest extends ProjectSourceContract {

    private static final List<String> DIRECTORIES = List.of("app/src/", "app/", "");

    @TempDir
    Path directory;

    private ProjectFiles files;

    @BeforeEach
    void stand_below_the_project() {
        files = ProjectFiles.in(directory);
    }

    @Override
    protected ProjectSource source() {
        return files.from(DIRECTORIES.get(0));
    }

    @Override
    protected void declare(int up, List<ShortName> rigs) {
        String lines =
                rigs.stream().map(name -> "  " + name + ": { build: . }\n").collect(Collectors.joining());
        files.write(DIRECTORIES.get(up) + "rigsmith.yaml", "default: " + rigs.get(0) + "\nrigs:\n" + lines);
    }

    @Override
    protected void declareWrongly() {
        files.write(DIRECTORIES.get(0) + "rigsmith.yaml", "defualt: dev\nrigs: { dev: { biuld: ., image: a } }\n");
    }

    @Override
    protected void declareUnreadably() {
        try {
            Files.createDirectories(directory.resolve(DIRECTORIES.get(0)).resolve("rigsmith.yaml"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    protected void containerfile(Octets bytes) {
        files.write(DIRECTORIES.get(0) + "Containerfile", bytes.bytes());
    }
}
