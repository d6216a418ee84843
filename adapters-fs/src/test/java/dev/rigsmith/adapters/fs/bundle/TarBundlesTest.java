package dev.rigsmith.adapters.fs.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.adapters.fs.archive.Packed;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.ports.Bundle;
import dev.rigsmith.ports.Bundles;
import dev.rigsmith.ports.BundlesContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TarBundlesTest extends BundlesContract {

    private final BundleBench bench = new BundleBench();

    @AfterEach
    void nothing_is_left() {
        bench.checkThatNothingIsLeft();
        bench.close();
    }

    @Override
    protected Bundles bundles() {
        return bench.bundles;
    }

    @Override
    protected Path sound() {
        return bench.source(Packed.GZIP.of(SampleBundle.sound().tar()));
    }

    @Override
    protected Path damaged() {
        byte[] tar = SampleBundle.sound().tar();
        tar[tar.length - 2_000] ^= 1;
        return bench.source(Packed.GZIP.of(tar));
    }

    @Override
    protected void soundInput() {
        bench.input(Packed.ZSTD.of(SampleBundle.sound().tar()));
    }

    @Override
    protected Sha256 digest(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_bundle_is_taken_however_it_is_compressed(Packed packed) {
        BundleBench.Taken taken = bench.take(packed.of(SampleBundle.sound().tar()));

        assertThat(taken.id()).isEqualTo(SampleBundle.IMAGE.id().toString());
        assertThat(taken.story()).isEqualTo(SampleBundle.STORY);
        assertThat(taken.layout())
                .hasSize(6)
                .containsKey("blobs/sha256/" + SampleBundle.IMAGE.id().hex());
        SampleBundle.IMAGE
                .layerDigests()
                .forEach(hex -> assertThat(taken.layout()).containsEntry("blobs/sha256/" + hex, hex));
    }

    @Test
    void the_layers_of_a_foundation_are_left_out() {
        BundleBench.Taken taken = bench.take(SampleBundle.thin().tar());

        assertThat(taken.id()).isEqualTo(SampleBundle.IMAGE.id().toString());
        assertThat(taken.layout())
                .doesNotContainKey(
                        "blobs/sha256/" + SampleBundle.IMAGE.layerDigests().get(0))
                .containsKey("blobs/sha256/" + SampleBundle.IMAGE.layerDigests().get(1));
    }

    @Test
    void a_bundle_without_a_manifest_is_one_of_which_nothing_is_promised() {
        Path file = bench.source(Packed.GZIP.of(SampleBundle.foreign().tar()));
        try (Bundle bundle = bench.bundles.open(file, bytes -> {})) {
            assertThat(bundle.head().statement()).isEmpty();
            assertThat(bundle.verify().image().id()).isEqualTo(SampleBundle.IMAGE.id());
        }
    }

    @Test
    void owners_times_and_large_sizes_in_extended_headers_are_taken() {
        SampleBundle bundle = SampleBundle.sound();
        byte[] image = bundle.members().get(SampleBundle.IMAGE_TAR);
        byte[] tar = bundle.without(SampleBundle.IMAGE_TAR)
                .open()
                .pax("mtime", "1234.5")
                .raw(new byte[0])
                .member(SampleBundle.IMAGE_TAR, '0', "", image.length, image)
                .ended();

        assertThat(bench.take(tar).id()).isEqualTo(SampleBundle.IMAGE.id().toString());
    }

    @Test
    void the_beginning_is_read_without_the_rest() {
        byte[] whole = Packed.GZIP.of(SampleBundle.sound().tar());
        Path cut = bench.source(java.util.Arrays.copyOf(whole, whole.length - 20));
        try (Bundle bundle = bench.bundles.open(cut, bytes -> {})) {
            assertThat(bundle.head().story()).isEqualTo(SampleBundle.STORY);
            assertThat(bench.work).isEmptyDirectory();
        }
    }
}
