package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.bundle.BundleManifest;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What every {@link Bundles} does. */
public abstract class BundlesContract {

    /** The bundles to test. */
    protected abstract Bundles bundles();

    /** Puts a sound bundle there; its story is {@code name: mine}. */
    protected abstract Path sound();

    /** Puts one there of which only the beginning is sound. */
    protected abstract Path damaged();

    /** Lets a sound bundle come by standard input. */
    protected abstract void soundInput();

    /** The digest of the file that {@link #sound} made. */
    protected abstract Sha256 digest(Path file);

    private Bundle open(Path file) {
        return bundles().open(file, bytes -> {});
    }

    @Test
    void the_beginning_is_read_when_it_is_opened() {
        Path file = sound();
        try (Bundle bundle = open(file)) {
            assertThat(bundle.head().story()).startsWith("name: mine");
            assertThat(bundle.head().size()).isPositive();
            assertThat(bundle.head().manifest()).isPresent();
            assertThat(bundle.head().signed()).isFalse();
        }
    }

    @Test
    void what_is_verified_is_the_image_that_the_manifest_names() {
        Path file = sound();
        try (Bundle bundle = open(file)) {
            assertThat(bundle.digest()).isEqualTo(digest(file));
            Bundle.Verified verified = bundle.verify();

            assertThat(verified.digest()).isEqualTo(digest(file));
            assertThat(bundle.head().manifest().map(BundleManifest::image))
                    .contains(verified.image().id());
        }
    }

    @Test
    void damage_behind_the_beginning_shows_when_it_is_verified() {
        try (Bundle bundle = open(damaged())) {
            assertThat(bundle.head().story()).startsWith("name: mine");
            assertThatThrownBy(bundle::verify)
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining(" was refused: ")
                    .extracting(failure -> ((RigsmithException) failure).id())
                    .isEqualTo(ErrorId.INVALID_ARCHIVE);
        }
    }

    @Test
    void standard_input_is_read_like_a_file() {
        soundInput();
        try (Bundle bundle = bundles().openInput(bytes -> {})) {
            assertThat(bundle.verify().image().id())
                    .isEqualTo(bundle.head().manifest().orElseThrow().image());
        }
    }

    @Test
    void what_is_not_there_cannot_be_read() {
        assertThatThrownBy(() -> open(Path.of("/never/there.rig.tgz")))
                .extracting(failure -> ((RigsmithException) failure).id())
                .isEqualTo(ErrorId.UNREADABLE);
    }

    @Test
    void work_is_told_and_closing_twice_is_closing() {
        AtomicLong bytes = new AtomicLong();
        Bundle bundle = bundles().open(sound(), bytes::addAndGet);
        bundle.verify();

        assertThat(bytes).hasPositiveValue();
        bundle.close();
        bundle.close();
    }
}
