package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.archive.ImageConfig;
import dev.rigsmith.domain.bundle.ThinBase;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.ports.VerifiedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A docker-archive that holds one image, in a file that nobody else can change. */
public final class SavedImage {

    private final Workshop workshop;
    private final Contents contents;
    private final Found found;
    private final List<Sha256> below;

    private SavedImage(Workshop workshop, Contents contents, Found found, List<Sha256> below) {
        this.workshop = workshop;
        this.contents = contents;
        this.found = found;
        this.below = below;
    }

    /**
     * Reads its documents.
     *
     * @param foundation the image whose layers are left out of it
     */
    public static SavedImage in(Path archive, Workshop workshop, Optional<ThinBase> foundation) throws IOException {
        TarContents contents =
                TarContents.of(workshop.open(archive), workshop.quota().limits());
        List<Sha256> below = foundation.map(ThinBase::layers).orElse(List.of());
        List<Found> images = new DockerArchive(contents, workshop.quota(), below.size()).find();
        if (images.size() != 1) {
            throw new IOException("it holds " + images.size() + " images, where one should be");
        }
        return new SavedImage(workshop, contents, images.get(0), below);
    }

    /** What its configuration makes it. */
    public ImageId id() {
        return found.image().id();
    }

    /** Checks it to its last byte, and writes it down for the engine, without the layers of the foundation. */
    public VerifiedImage verify() throws IOException {
        ImageConfig config = ConfigJson.read(found.config(), contents.document(found.config(), workshop.quota()));
        if (!config.layers().subList(0, below.size()).equals(below)) {
            throw new IOException("its image is not built on the foundation that its manifest names");
        }
        Path layout = workshop.directory().path().resolve("layout");
        return new ImageCheck(contents, workshop.quota(), below.size()).verify(found, layout);
    }
}
