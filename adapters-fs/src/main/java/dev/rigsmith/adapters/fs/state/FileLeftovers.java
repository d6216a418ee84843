package dev.rigsmith.adapters.fs.state;

import dev.rigsmith.adapters.fs.XdgPlaces;
import dev.rigsmith.adapters.fs.context.StatCaches;
import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.adapters.fs.file.TemporaryName;
import dev.rigsmith.adapters.fs.file.Trees;
import dev.rigsmith.domain.garbage.Leftover;
import dev.rigsmith.ports.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What lies about in the directories of Rigsmith: files that were to replace others, locks that nobody holds, and caches
 * of contexts that are gone.
 */
public final class FileLeftovers implements Leftovers {

    private final XdgPlaces places;

    public FileLeftovers(XdgPlaces places) {
        this.places = places;
    }

    @Override
    public Set<Leftover.Kind> kinds() {
        return Set.of(Leftover.Kind.LOCK, Leftover.Kind.FILE, Leftover.Kind.CACHE);
    }

    @Override
    public List<Leftover> abandoned() {
        Stream<Leftover> files = Stream.of(
                        places.config(),
                        places.data(),
                        places.templates(),
                        places.records(),
                        places.cache(),
                        places.statCaches(),
                        places.answers())
                .flatMap(directory -> TemporaryName.abandonedIn(directory).stream())
                .map(file -> leftover(Leftover.Kind.FILE, file));
        Stream<Leftover> caches = new StatCaches(places.statCaches())
                .ofContextsThatAreGone().stream().map(file -> leftover(Leftover.Kind.CACHE, file));
        return Stream.of(locks(), files, caches).flatMap(some -> some).toList();
    }

    private Stream<Leftover> locks() {
        try {
            return Files.isDirectory(places.locks())
                    ? LockDirectory.of(places.locks().toRealPath()).files(false).stream()
                            .map(name -> new Leftover(
                                    Leftover.Kind.LOCK,
                                    PathBytes.text(places.locks().resolve(name)),
                                    0))
                    : Stream.empty();
        } catch (IOException failure) {
            throw Reasons.unreadable(places.locks(), failure);
        }
    }

    private static Leftover leftover(Leftover.Kind kind, Path file) {
        try {
            return new Leftover(kind, PathBytes.text(file), Files.size(file));
        } catch (IOException gone) {
            return new Leftover(kind, PathBytes.text(file), 0);
        }
    }

    @Override
    public void remove(Leftover leftover) {
        Path file = PathBytes.path(leftover.name());
        try {
            if (leftover.kind() == Leftover.Kind.LOCK) {
                LockDirectory.of(places.locks().toRealPath())
                        .discard(file.getFileName().toString());
            } else {
                Trees.delete(file);
            }
        } catch (IOException failure) {
            throw Reasons.unwritable(file, failure);
        }
    }

    @Override
    public List<String> removeCommand(Leftover leftover) {
        return List.of();
    }
}
