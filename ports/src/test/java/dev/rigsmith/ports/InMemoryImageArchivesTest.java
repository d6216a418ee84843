package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.archive.ArchiveKind;
import dev.rigsmith.domain.image.ImageId;
import java.nio.file.Path;

class InMemoryImageArchivesTest extends ImageArchivesContract {

    private final InMemoryImageArchives archives = new InMemoryImageArchives();
    private int images;

    @Override
    protected ImageArchives archives() {
        return archives;
    }

    @Override
    protected Path source(ArchiveKind kind) {
        Path source = Path.of("/archives", kind.word());
        archives.add(source, kind);
        return source;
    }

    @Override
    protected Path archive(Sample... samples) {
        Path source = Path.of("/archives/images.tar");
        for (Sample sample : samples) {
            ImageId id = new ImageId(String.format("%064x", ++images));
            archives.addImage(
                    source,
                    id,
                    sample.platform(),
                    sample.labels(),
                    sample.names().toArray(String[]::new));
        }
        return source;
    }

    @Override
    protected void damage(Path archive) {
        archives.damage(archive, "a layer does not match its digest");
    }

    @Override
    protected Path nothing() {
        return Path.of("/archives/nothing");
    }

    @Override
    protected void checkThatNothingIsLeft() {
        assertThat(archives.open()).isEmpty();
    }
}
