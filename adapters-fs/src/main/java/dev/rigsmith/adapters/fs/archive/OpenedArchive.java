package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.archive.ArchiveKind;
import dev.rigsmith.domain.archive.ArchivedImage;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.ports.ImageArchive;
import dev.rigsmith.ports.VerifiedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** An archive after the first look. */
final class OpenedArchive implements ImageArchive {

    private final Workshop workshop;
    private final Opening.Sorted sorted;
    private final Platform host;
    private List<Found> found = List.of();
    private int layouts;

    OpenedArchive(Workshop workshop, Opening.Sorted sorted, Platform host) {
        this.workshop = workshop;
        this.sorted = sorted;
        this.host = host;
    }

    @Override
    public ArchiveKind kind() {
        return sorted.kind();
    }

    @Override
    public List<ArchivedImage> images() {
        return workshop.guard(() -> found().stream().map(Found::image).toList());
    }

    private List<Found> found() throws IOException {
        if (found.isEmpty()) {
            found = images(sorted.kind()).find();
        }
        if (found.isEmpty()) {
            throw new IOException("it holds no image");
        }
        return found;
    }

    private Images images(ArchiveKind kind) throws IOException {
        return switch (kind) {
            case DOCKER_ARCHIVE -> new DockerArchive(sorted.contents(), workshop.quota());
            case OCI_ARCHIVE, OCI_LAYOUT -> new OciLayout(sorted.contents(), workshop.quota());
            default -> throw new IOException("it holds no images");
        };
    }

    @Override
    public VerifiedImage verify(ArchivedImage image) {
        return workshop.guard(() -> new ImageCheck(sorted.contents(), workshop.quota()).verify(where(image), layout()));
    }

    private Found where(ArchivedImage image) throws IOException {
        return found().stream()
                .filter(one -> one.image().equals(image))
                .findFirst()
                .orElseThrow(() -> new IOException("it holds no image " + image.id()));
    }

    @Override
    public VerifiedImage wrap(Instant created) {
        return workshop.guard(() -> {
            if (sorted.kind() != ArchiveKind.TAR) {
                throw new IOException("it is no tar of files");
            }
            return new RootFileSystem(sorted.plain(), workshop.quota()).wrap(layout(), host, created);
        });
    }

    private Path layout() {
        return workshop.directory().path().resolve("layout" + ++layouts);
    }

    @Override
    public void close() {
        workshop.close();
    }
}
