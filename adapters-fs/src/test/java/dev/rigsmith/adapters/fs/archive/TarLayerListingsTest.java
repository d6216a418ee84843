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

    @Test
    void content_and_attributes_tell_files_apart_and_times_do_not() {
        List<List<LayerEntry>> layers = listings()
                .of(saved(List.of(
                        new TarBytes().pax("mtime", "1").file("a", "one").ended(),
                        new TarBytes().pax("mtime", "2").file("a", "one").ended(),
                        new TarBytes().pax("mtime", "1").file("a", "two").ended(),
                        new TarBytes()
                                .pax("SCHILY.xattr.security.capability", "c")
                                .file("a", "one")
                                .ended())));
        assertThat(layers.get(1)).isEqualTo(layers.get(0));
        assertThat(layers.get(2)).isNotEqualTo(layers.get(0));
        assertThat(layers.get(3)).isNotEqualTo(layers.get(0));
    }

    /** buildah does so. */
    @Test
    void a_type_that_is_written_into_the_mode_is_no_difference() {
        byte[] plain = TarBytes.header("etc/", '5', "", 0);
        byte[] typed = plain.clone();
        typed[101] = '1';
        typed[153] += 1;
        assertThat(typed[153]).as("the last digit of the checksum").isBetween((byte) '0', (byte) '7');
        List<List<LayerEntry>> layers = listings()
                .of(saved(List.of(
                        new TarBytes().raw(plain).ended(),
                        new TarBytes().raw(typed).ended())));
        assertThat(layers.get(1)).isEqualTo(layers.get(0));
    }
}
