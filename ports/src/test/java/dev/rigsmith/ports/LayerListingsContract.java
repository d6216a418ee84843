package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.layer.LayerEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What every {@link LayerListings} does. */
public abstract class LayerListingsContract {

    private final List<Path> places = new ArrayList<>();

    /** The listings to test. */
    protected abstract LayerListings listings();

    /** Gives what writes an image down whose layers have these files, by their paths, with these contents. */
    protected abstract Consumer<Path> image(List<Map<String, String>> layers);

    private List<List<LayerEntry>> list(Consumer<Path> saving) {
        return listings().of(file -> {
            places.add(file);
            assertThat(file).doesNotExist();
            assertThat(file.getParent()).isDirectory();
            saving.accept(file);
        });
    }

    private void assertThatNothingIsLeft() {
        assertThat(places).allSatisfy(file -> assertThat(file.getParent()).doesNotExist());
    }

    @Test
    void layers_are_listed_from_the_lowest_up() {
        List<List<LayerEntry>> layers =
                list(image(List.of(Map.of("etc/name", "lower"), Map.of("etc/name", "up", "etc/.wh.gone", ""))));
        assertThat(layers).hasSize(2);
        assertThat(layers.get(0)).extracting(LayerEntry::path).containsExactly("etc/name");
        assertThat(layers.get(0)).extracting(LayerEntry::size).containsExactly(5L);
        assertThat(layers.get(1)).extracting(LayerEntry::path).containsExactlyInAnyOrder("etc/name", "etc/.wh.gone");
        assertThatNothingIsLeft();
    }

    @Test
    void what_is_alike_is_listed_alike() {
        List<List<LayerEntry>> layers =
                list(image(List.of(Map.of("a", "same"), Map.of("b", "other"), Map.of("a", "same"))));
        assertThat(layers.get(2)).isEqualTo(layers.get(0)).isNotEqualTo(layers.get(1));
    }

    @Test
    void what_is_no_image_is_refused() {
        Consumer<Path> nothing = file -> {
            try {
                Files.writeString(file, "nothing");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
        assertThat(catchThrowableOfType(RefusedException.class, () -> list(nothing))
                        .id())
                .isEqualTo(ErrorId.INVALID_ARCHIVE);
        assertThatNothingIsLeft();
    }

    @Test
    void a_failure_to_save_is_passed_on() {
        IllegalStateException failure = new IllegalStateException("no room");
        assertThatThrownBy(() -> list(file -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThatNothingIsLeft();
    }
}
