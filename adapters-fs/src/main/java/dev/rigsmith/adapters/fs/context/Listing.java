package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.context.Octets;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What {@code find} says of a directory and of everything in it, hidden or not. That two listings are the same is told
 * without taking them apart, which is what they are for.
 */
final class Listing {

    /** For each path the times, the place on disk, type, permissions, size and number of links, its name, and a NUL. */
    static final String FORMAT = "%C@ %T@ %D %i %y %m %s %n %P\\0";

    /** Not even the directory itself. Nothing that is listed is the same. */
    static final Listing NOTHING = new Listing(new byte[0]);

    private final byte[] bytes;
    private List<ListedPath> lines = List.of();

    /** @param bytes what the program said; not copied */
    Listing(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isSame(Listing other) {
        return Arrays.equals(bytes, other.bytes);
    }

    /** The listing that leaves these directories out, with all that is in them. */
    Listing without(Collection<Octets> directories) {
        if (directories.isEmpty()) {
            return this;
        }
        ByteArrayOutputStream rest = new ByteArrayOutputStream(bytes.length);
        for (ListedPath line : lines()) {
            if (!isIn(line, directories)) {
                rest.write(bytes, line.start(), line.end() + 1 - line.start());
            }
        }
        return new Listing(rest.toByteArray());
    }

    /** A path that has become something else than a directory is not left out. */
    private static boolean isIn(ListedPath line, Collection<Octets> directories) {
        String path = line.path().latin1();
        for (Octets directory : directories) {
            String name = directory.latin1();
            if (path.equals(name) && line.stat().isDirectory() || path.startsWith(name + "/")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether every change after the program was started would show in a later listing. An empty or foreign one tells
     * nothing.
     *
     * @param began when it was started, in nanoseconds since the epoch
     */
    boolean isSettled(long began) {
        for (ListedPath line : lines()) {
            if (line.stat().isYoung(began)) {
                return false;
            }
        }
        return !lines().isEmpty();
    }

    /**
     * What a walk would have come by, but that devices have no number here.
     *
     * @param began when the program was started, in nanoseconds since the epoch
     * @throws java.util.NoSuchElementException when this is no listing
     */
    Walked walked(Path root, long began, Visibility visibility) {
        return new ListedWalk(root, visibility).through(lines(), began);
    }

    /**
     * The same where it is certain to be what a walk would have come by, so that nobody needs to walk: no device, nothing
     * from before 1970, of which programs tell different times, and no link that shows what the rules hide.
     */
    Optional<Walked> walk(Path root, long began, Visibility visibility) {
        if (lines().isEmpty()) {
            return Optional.empty();
        }
        Walked walked = walked(root, began, visibility);
        for (Sighting sighting : walked.sightings()) {
            if (!isTold(sighting, visibility.showsAll())) {
                return Optional.empty();
            }
        }
        return Optional.of(walked);
    }

    private static boolean isTold(Sighting sighting, boolean showsAll) {
        boolean whole = switch (sighting.type()) {
            case FILE, DIRECTORY, FIFO -> true;
            case SYMBOLIC_LINK -> showsAll;
            case CHARACTER_DEVICE, BLOCK_DEVICE -> false;
        };
        return whole && sighting.stat().modified() >= 0;
    }

    /** The directory itself first; none where any line is not one. */
    private List<ListedPath> lines() {
        if (lines.isEmpty()) {
            lines = read();
        }
        return lines;
    }

    private List<ListedPath> read() {
        try {
            List<ListedPath> read = new ArrayList<>();
            for (int start = 0;
                    start < bytes.length;
                    start = read.get(read.size() - 1).end() + 1) {
                read.add(ListedPath.at(start, bytes));
            }
            return read;
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException foreign) {
            return List.of();
        }
    }
}
