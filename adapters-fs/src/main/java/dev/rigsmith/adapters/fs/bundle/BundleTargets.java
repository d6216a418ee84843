package dev.rigsmith.adapters.fs.bundle;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.PlacedFile;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.ports.BundleTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Finds the places of bundles, and says what is wrong with them. */
final class BundleTargets {

    private static final String OUTPUT = "-";

    private final Path directory;

    /** @param directory the current directory, absolute */
    BundleTargets(Path directory) {
        this.directory = directory;
    }

    BundleTarget find(Optional<String> typed, String usual, boolean replace) {
        if (typed.filter(OUTPUT::equals).isPresent()) {
            return new BundleTarget(Optional.empty(), "standard output", replace);
        }
        String named = typed.orElse("");
        Path place = directory.resolve(PathBytes.path(named)).normalize();
        if (Files.isDirectory(place)) {
            Path shown = PathBytes.path(named).resolve(usual);
            return checked(place.resolve(usual), PathBytes.text(shown), replace);
        }
        if (named.endsWith("/")) {
            throw FileAccessException.unwritable(named, "there is no such directory", null);
        }
        return checked(place, named, replace);
    }

    private static BundleTarget checked(Path file, String shown, boolean replace) {
        BundleTarget target = new BundleTarget(Optional.of(file), shown, replace);
        refuseUnlessFree(file, target);
        try {
            PlacedFile.probe(file);
        } catch (IOException failure) {
            throw Reasons.unwritable(file, failure);
        }
        return target;
    }

    /** Nothing is ever written through a link, into a pipe or onto a device. */
    static void refuseUnlessFree(Path file, BundleTarget target) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
            if (found.isSymbolicLink()) {
                throw link(file, target);
            }
            if (!found.isRegularFile()) {
                throw refused(
                        target,
                        found.isDirectory() ? "is a directory" : "is no regular file",
                        "give another file; to send the bundle on, write it to standard output: -o -");
            }
            if (!target.replace()) {
                throw taken(target);
            }
        } catch (NoSuchFileException free) {
            return;
        } catch (IOException failure) {
            throw Reasons.unwritable(file, failure);
        }
    }

    private static RefusedException link(Path file, BundleTarget target) throws IOException {
        return refused(
                target,
                "is a link to " + PathBytes.text(Files.readSymbolicLink(file)),
                "give the file that is meant itself; to send the bundle on, write it to standard output: -o -");
    }

    /** The refusal where something is there that may not be replaced. */
    static RefusedException taken(BundleTarget target) {
        return refused(target, "is there already", "replace it with --force, or choose another file with -o");
    }

    private static RefusedException refused(BundleTarget target, String why, String remedy) {
        return new RefusedException(ErrorId.ALREADY_THERE, target.shown() + " " + why, remedy);
    }
}
