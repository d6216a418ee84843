package dev.rigsmith.adapters.fs.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.archive.ArchiveLimits;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.layer.LayerEntry;
import dev.rigsmith.ports.LayerListings;
import dev.rigsmith.ports.LayerListingsContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarLayerListingsTest extends LayerListingsContract {

    @TempDir
    private Path workplace;

    @Override
    protected LayerListings listings() {
        return new TarLayerListings(workplace, ArchiveLimits.USUAL);
    }

    @Override
    protected Consumer<Path> image(List<Map<String, String>> layers) {
        return saved(layers.stream().map(TarLayerListingsTest::layer).toList());
    }

    private static byte[] layer(Map<String, String> files) {
        TarBytes tar = new TarBytes();
        new TreeMap<>(files).forEach(tar::file);
        return tar.ended();
    }

    private static Consumer<Path> saved(List<byte[]> layers) {
        byte[] archive = SampleImage.of(Platform.parse("linux/amd64"), Map.of(), List.of(), layers)
                .docker()
                .ended();
        return file -> {
            try {
                Files.write(file, archive);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
    }

    @Test
    void every_kind_of_file_is_listed_with_what_tells_it_from_another() {
        byte[] layer = new TarBytes()
                .directory("./etc/")
                .symlink("etc/link", "one")
                .hardlink("etc/hard", "etc/name")
                .device("etc/.wh.old")
                .ended();
        List<LayerEntry> entries = listings().of(saved(List.of(layer))).get(0);
        assertThat(entries).extracting(LayerEntry::path).containsExactly("etc", "etc/link", "etc/hard", "etc/.wh.old");
        assertThat(entries).extracting(LayerEntry::directory).containsExactly(true, false, false, false);
        assertThat(entries).extracting(LayerEntry::traits).doesNotHaveDuplicates();
        assertThat(entries.get(1).traits()).contains("symbolic link", "one");
    }
}
