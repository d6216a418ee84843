package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.EntryType;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.FileAccessException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One walk through a context: every path that the builder can see, without opening any. Links are not followed. */
final class ContextWalk {

    private final Visibility visibility;
    private final List<Sighting> sightings = new ArrayList<>();

    private ContextWalk(Visibility visibility) {
        this.visibility = visibility;
    }

    /**
     * Gives the visible paths, sorted by their bytes. The context itself is not among them: {@code COPY} does not carry
     * its permissions or attributes into the image.
     *
     * @throws FileAccessException when a directory that may hold visible paths cannot be read
     */
    static Walked through(ContextSource.Directory source, Visibility visibility) {
        Path root = PathBytes.path(source.path());
        ContextWalk walk = new ContextWalk(visibility);
        long began = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        FileStat stat = look(root);
        walk.list(root, "");
        walk.sightings.sort(Comparator.comparing(Sighting::path));
        return new Walked(stat, began, walk.sightings);
    }

    private static FileStat look(Path root) {
        try {
            return FileStat.following(root);
        } catch (IOException failure) {
            throw Reasons.unreadable(root, failure);
        }
    }

    private void list(Path directory, String prefix) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            for (Path child : children) {
                visit(child, new Octets(prefix + PathBytes.ofName(child).latin1()));
            }
        } catch (DirectoryIteratorException failure) {
            throw Reasons.unreadable(directory, failure.getCause());
        } catch (IOException failure) {
            throw Reasons.unreadable(directory, failure);
        }
    }

    private void visit(Path file, Octets path) {
        FileStat stat;
        try {
            stat = FileStat.of(file);
        } catch (NoSuchFileException vanished) {
            return;
        } catch (IOException failure) {
            throw Reasons.unreadable(file, failure);
        }
        stat.type().ifPresent(type -> visit(new Sighting(path, file, type, stat)));
    }

    private void visit(Sighting sighting) {
        boolean directory = sighting.type() == EntryType.DIRECTORY;
        if (visibility.shows(sighting.path(), directory)) {
            sightings.add(sighting);
        }
        if (directory && visibility.reachesBelow(sighting.path())) {
            list(sighting.file(), sighting.path().latin1() + "/");
        }
    }
}
