package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.domain.context.EntryType;
import dev.rigsmith.domain.context.Octets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Goes through a {@link Listing} as {@link ContextWalk} goes through a directory, but that it follows no links. */
final class ListedWalk {

    private final String above;
    private final Visibility visibility;
    private final List<Sighting> sightings = new ArrayList<>();
    private final SortedSet<Octets> unlisted = new TreeSet<>();
    /** What the paths begin with that a walk would not enter; a listing has them right after their directory. */
    private Optional<String> passed = Optional.empty();

    ListedWalk(Path root, Visibility visibility) {
        this.above = PathBytes.of(root).latin1() + "/";
        this.visibility = visibility;
    }

    /** @param lines the directory itself first */
    Walked through(List<ListedPath> lines, long began) {
        for (ListedPath line : lines.subList(1, lines.size())) {
            visit(line);
        }
        sightings.sort((one, other) -> one.path().compareTo(other.path()));
        return new Walked(
                lines.get(0).stat(), began, Collections.unmodifiableList(sightings), new Unlisted(unlisted, Set.of()));
    }

    private void visit(ListedPath line) {
        Octets path = line.path();
        if (passed.isPresent() && path.latin1().startsWith(passed.get())) {
            return;
        }
        boolean shown = visibility.shows(path);
        if (shown) {
            line.stat().type().ifPresent(type -> add(line, type));
        }
        if (line.stat().isDirectory() && !visibility.reachesBelow(path)) {
            pass(path, shown);
        }
    }

    private void pass(Octets directory, boolean shown) {
        passed = Optional.of(directory.latin1() + "/");
        if (!shown) {
            unlisted.add(directory);
        }
    }

    private void add(ListedPath line, EntryType type) {
        Path file = PathBytes.path(new Octets(above + line.path().latin1()));
        sightings.add(new Sighting(line.path(), file, type, line.stat()));
    }
}
