package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.adapters.fs.file.Trees;
import dev.rigsmith.domain.garbage.Leftover;
import dev.rigsmith.ports.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What killed programs left of the archives that they worked on. */
public final class ArchiveLeftovers implements Leftovers {

    private final Path workplace;

    /** @param environment the environment variables, which say where archives are unpacked */
    public ArchiveLeftovers(Map<String, String> environment) {
        this.workplace = PrivateDirectory.workplace(environment);
    }

    @Override
    public Set<Leftover.Kind> kinds() {
        return Set.of(Leftover.Kind.UNPACKED);
    }

    @Override
    public List<Leftover> abandoned() {
        return paths().stream()
                .sorted()
                .map(path -> new Leftover(Leftover.Kind.UNPACKED, PathBytes.text(path), size(path)))
                .toList();
    }

    private List<Path> paths() {
        try {
            return PrivateDirectory.abandonedIn(workplace);
        } catch (IOException failure) {
            throw Reasons.unreadable(workplace, failure);
        }
    }

    private static long size(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(ArchiveLeftovers::bytes)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Only what is still nobody's. */
    @Override
    public void remove(Leftover leftover) {
        Path path = PathBytes.path(leftover.name());
        try {
            if (paths().contains(path)) {
                Trees.delete(path);
            }
        } catch (IOException failure) {
            throw Reasons.unwritable(path, failure);
        }
    }

    @Override
    public List<String> removeCommand(Leftover leftover) {
        return List.of();
    }
}
