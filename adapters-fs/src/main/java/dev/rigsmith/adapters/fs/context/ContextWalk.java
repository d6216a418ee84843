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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * One walk through a context: every path that the builder can see, without opening any. A link is an entry of its own
 * and never followed, but where it leads is visible whatever the ignore rules say: the builder matches them against the
 * path that a step names, so that {@code COPY link/file} reaches what {@code COPY dir/file} does not.
 */
final class ContextWalk {

    private final Path root;
    private Visibility visibility;
    private final SortedMap<Octets, Sighting> sightings = new TreeMap<>();
    private final Deque<Octets> links = new ArrayDeque<>();
    private final SortedSet<Octets> unlisted = new TreeSet<>();
    private final Set<Octets> followed = new HashSet<>();

    private ContextWalk(Path root, Visibility visibility) {
        this.root = root;
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
        ContextWalk walk = new ContextWalk(root, visibility);
        long began = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        FileStat stat = look(root);
        walk.list(root, "");
        walk.reveal();
        return new Walked(
                stat, began, List.copyOf(walk.sightings.values()), new Unlisted(walk.unlisted, walk.followed));
    }

    /** Where a path of a context is on disk. */
    static Path file(Path root, Octets path) {
        return PathBytes.path(new Octets(PathBytes.of(root).latin1() + "/" + path.latin1()));
    }

    /** Walks to where visible links lead, and over what, without the rules. */
    private void reveal() {
        if (visibility.showsAll()) {
            return;
        }
        visibility = Visibility.ofEverything();
        while (!links.isEmpty()) {
            Links.Trail trail = Links.from(links.pop(), root);
            followed.addAll(trail.followed());
            trail.passed().forEach(this::revealBelow);
        }
    }

    private void revealBelow(Octets path) {
        if (path.length() == 0) {
            list(root, "");
        } else if (!sightings.containsKey(path) || sightings.get(path).type() == EntryType.DIRECTORY) {
            sight(file(root, path), path).ifPresent(this::visit);
        }
    }

    private static FileStat look(Path root) {
        try {
            return FileStat.following(root);
        } catch (IOException failure) {
            throw Reasons.unreadable(root, failure);
        }
    }

    /** What is in a directory is looked at on all processors, which is most of the work, and then taken in turn. */
    private void list(Path directory, String prefix) {
        children(directory).parallelStream()
                .map(child ->
                        sight(child, new Octets(prefix + PathBytes.ofName(child).latin1())))
                .toList()
                .forEach(found -> found.ifPresent(this::visit));
    }

    private static List<Path> children(Path directory) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            List<Path> listed = new ArrayList<>();
            children.forEach(listed::add);
            return listed;
        } catch (DirectoryIteratorException failure) {
            throw Reasons.unreadable(directory, failure.getCause());
        } catch (IOException failure) {
            throw Reasons.unreadable(directory, failure);
        }
    }

    private static Optional<Sighting> sight(Path file, Octets path) {
        try {
            FileStat stat = FileStat.of(file);
            return stat.type().map(type -> new Sighting(path, file, type, stat));
        } catch (NoSuchFileException vanished) {
            return Optional.empty();
        } catch (IOException failure) {
            throw Reasons.unreadable(file, failure);
        }
    }

    private void visit(Sighting sighting) {
        boolean directory = sighting.type() == EntryType.DIRECTORY;
        if (visibility.shows(sighting.path())) {
            add(sighting);
        }
        if (directory && visibility.reachesBelow(sighting.path())) {
            list(sighting.file(), sighting.path().latin1() + "/");
        } else if (directory && !visibility.shows(sighting.path())) {
            unlisted.add(sighting.path());
        }
    }

    private void add(Sighting sighting) {
        boolean first = sightings.put(sighting.path(), sighting) == null;
        if (first && sighting.type() == EntryType.SYMBOLIC_LINK) {
            links.push(sighting.path());
        }
    }
}
