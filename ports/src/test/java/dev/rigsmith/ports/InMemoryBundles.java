package dev.rigsmith.ports;

import dev.rigsmith.domain.bundle.BundleHead;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bundles that are only told of. It remembers which of them are open, so that a test can say that none is. */
public final class InMemoryBundles implements Bundles {

    private static final Path INPUT = Path.of("standard input");

    private final Map<Path, Told> bundles = new HashMap<>();
    private final List<Path> open = new ArrayList<>();

    /** What is told of one file. */
    private record Told(BundleHead head, VerifiedImage image, Sha256 digest, String damage) {}

    /** Puts a bundle there. */
    public InMemoryBundles add(Path file, BundleHead head, VerifiedImage image, Sha256 digest) {
        bundles.put(file, new Told(head, image, digest, ""));
        return this;
    }

    /** Lets a bundle come by standard input. */
    public InMemoryBundles addInput(BundleHead head, VerifiedImage image, Sha256 digest) {
        return add(INPUT, head, image, digest);
    }

    /** Lets every check of the bundle there fail, though its beginning is sound. */
    public InMemoryBundles damage(Path file, String why) {
        bundles.computeIfPresent(file, (at, told) -> new Told(told.head(), told.image(), told.digest(), why));
        return this;
    }

    /** What was opened and not closed. */
    public List<Path> open() {
        return List.copyOf(open);
    }

    @Override
    public Bundle open(Path file, ImageArchives.Working working) {
        Told told = bundles.get(file);
        if (told == null) {
            throw FileAccessException.unreadable(file.toString(), "No such file or directory", null);
        }
        working.on(told.head().size());
        open.add(file);
        return new Opened(file, told);
    }

    @Override
    public Bundle openInput(ImageArchives.Working working) {
        return open(INPUT, working);
    }

    private final class Opened implements Bundle {

        private final Path file;
        private final Told told;
        private boolean closed;

        Opened(Path file, Told told) {
            this.file = file;
            this.told = told;
        }

        @Override
        public BundleHead head() {
            return told.head();
        }

        @Override
        public Sha256 digest() {
            requireOpen();
            return told.digest();
        }

        @Override
        public Verified verify() {
            requireOpen();
            if (!told.damage().isEmpty()) {
                throw new RefusedException(
                        ErrorId.INVALID_ARCHIVE, file + " was refused: " + told.damage(), "do without it");
            }
            return new Verified(told.image(), told.digest());
        }

        private void requireOpen() {
            if (closed) {
                throw new IllegalStateException("closed: " + file);
            }
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                open.remove(file);
            }
        }
    }
}
