package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.archive.ArchiveKind;
import dev.rigsmith.ports.ImageArchives;
import dev.rigsmith.ports.ImageArchivesContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

class TarImageArchivesTest extends ImageArchivesContract {

    private final Bench bench = new Bench();

    @Override
    protected ImageArchives archives() {
        return bench.archives;
    }

    @Override
    protected Path source(ArchiveKind kind) {
        return bench.source(
                switch (kind) {
                    case TAR -> new TarBytes().file("bin/sh", "sh").ended();
                    case BUNDLE ->
                        Packed.GZIP.of(
                                new TarBytes().file("rig.yaml", "name: a").ended());
                    default -> "FROM debian\n".getBytes(StandardCharsets.UTF_8);
                });
    }

    @Override
    protected Path archive(Sample... images) {
        return bench.source(SampleImage.docker(Arrays.stream(images)
                .map(image -> SampleImage.of(image.platform(), image.labels(), image.names()))
                .toList()));
    }

    @Override
    protected void damage(Path archive) {
        try {
            byte[] bytes = Files.readAllBytes(archive);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            bytes[text.indexOf("b\nb\nb\n")] ^= 1;
            Files.write(archive, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    protected Path nothing() {
        return bench.root.resolve("nothing");
    }

    @Override
    protected void checkThatNothingIsLeft() {
        bench.checkThatNothingIsLeft();
        bench.close();
    }
}
