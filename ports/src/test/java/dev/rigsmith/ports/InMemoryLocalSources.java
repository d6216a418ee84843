package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sources in memory. The current directory is {@code /here}, the home directory {@code /home/me}. */
public final class InMemoryLocalSources implements LocalSources {

    private final Map<Path, LocalSource> sources = new HashMap<>();
    private final Set<Path> pipes = new HashSet<>();

    /** Puts a file there. */
    public InMemoryLocalSources file(String path, String content) {
        return put(new LocalSource(place(path), false, Optional.of(Octets.ofText(content))));
    }

    /** Puts a directory there, which holds a Containerfile, or none. */
    public InMemoryLocalSources directory(String path, Optional<String> containerfile) {
        return put(new LocalSource(place(path), true, containerfile.map(Octets::ofText)));
    }

    /** Puts a pipe there. */
    public InMemoryLocalSources pipe(String path) {
        pipes.add(place(path));
        return this;
    }

    private InMemoryLocalSources put(LocalSource source) {
        sources.put(source.path(), source);
        return this;
    }

    @Override
    public boolean exists(String path) {
        return sources.containsKey(place(path)) || pipes.contains(place(path));
    }

    @Override
    public LocalSource look(String path) {
        if (pipes.contains(place(path))) {
            throw new RefusedException(ErrorId.UNUSABLE_SOURCE, path + " is a pipe", "name a file");
        }
        return Optional.ofNullable(sources.get(place(path)))
                .orElseThrow(() -> FileAccessException.unreadable(path, "No such file or directory", null));
    }

    /** The absolute path that a path means. */
    public static Path place(String path) {
        String absolute = path.startsWith("~/") ? "/home/me" + path.substring(1) : path;
        return Path.of("/here").resolve(absolute).normalize();
    }
}
