package dev.rigsmith.ports;

import dev.rigsmith.domain.archive.ArchiveKind;
import dev.rigsmith.domain.archive.ArchivedImage;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Archives that are only told of. It remembers which of them are open, so that a test can say that none is. */
public final class InMemoryImageArchives implements ImageArchives {

    private static final long SIZE = 1_000;

    private final Map<Path, Told> archives = new HashMap<>();
    private final List<Path> open = new ArrayList<>();

    /** What is told of one source. */
    private record Told(
            ArchiveKind kind, List<ArchivedImage> images, Map<ImageId, Map<String, String>> labels, String damage) {

        static Told of(ArchiveKind kind) {
            return new Told(kind, new ArrayList<>(), new HashMap<>(), "");
        }
    }

    /** Puts something that holds no images there. */
    public InMemoryImageArchives add(Path source, ArchiveKind kind) {
        archives.put(source, Told.of(kind));
        return this;
    }

    /** Puts one more image into the docker-archive there, and gives what it is in the archive. */
    public ArchivedImage addImage(
            Path source, ImageId id, Platform platform, Map<String, String> labels, String... names) {
        Told told = archives.computeIfAbsent(source, missing -> Told.of(ArchiveKind.DOCKER_ARCHIVE));
        ArchivedImage image = new ArchivedImage(told.images().size() + 1, List.of(names), id, platform, SIZE);
        told.images().add(image);
        told.labels().put(id, Map.copyOf(labels));
        return image;
    }

    /** Lets every check of what is there fail. */
    public InMemoryImageArchives damage(Path source, String why) {
        archives.computeIfPresent(source, (at, told) -> new Told(told.kind(), told.images(), told.labels(), why));
        return this;
    }

    /** What was opened and not closed. */
    public List<Path> open() {
        return List.copyOf(open);
    }

    @Override
    public ImageArchive open(Path source, Working working) {
        Told told = archives.get(source);
        if (told == null) {
            throw FileAccessException.unreadable(source.toString(), "No such file or directory", null);
        }
        working.on(SIZE);
        open.add(source);
        return new Opened(source, told);
    }

    private final class Opened implements ImageArchive {

        private final Path source;
        private final Told told;
        private boolean closed;

        Opened(Path source, Told told) {
            this.source = source;
            this.told = told;
        }

        @Override
        public ArchiveKind kind() {
            return told.kind();
        }

        @Override
        public List<ArchivedImage> images() {
            require(told.kind().holdsImages(), "it holds no images");
            return List.copyOf(told.images());
        }

        @Override
        public VerifiedImage verify(ArchivedImage image) {
            require(told.images().contains(image), "it holds no such image");
            require(told.damage().isEmpty(), told.damage());
            return verified(image.id(), image.platform(), told.labels().get(image.id()));
        }

        @Override
        public VerifiedImage wrap(Instant created) {
            require(told.kind() == ArchiveKind.TAR, "it is no tar of files");
            require(told.damage().isEmpty(), told.damage());
            String hex =
                    Sha256.of(Octets.ofText(source + " " + created).bytes()).hex();
            return verified(new ImageId(hex), BuildRequests.platform(), Map.of());
        }

        private VerifiedImage verified(ImageId id, Platform platform, Map<String, String> labels) {
            return new VerifiedImage(Path.of("/layouts", id.hex()), id, platform, labels, SIZE);
        }

        private void require(boolean holds, String why) {
            if (closed) {
                throw new IllegalStateException("closed: " + source);
            }
            if (!holds) {
                throw new RefusedException(ErrorId.INVALID_ARCHIVE, source + " was refused: " + why, "do without it");
            }
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                open.remove(source);
            }
        }
    }
}
