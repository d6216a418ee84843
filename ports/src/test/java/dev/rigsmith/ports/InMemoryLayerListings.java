package dev.rigsmith.ports;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.layer.LayerEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Knows by the text of an archive what a test says is in it. */
public final class InMemoryLayerListings implements LayerListings {

    private final Map<String, List<List<LayerEntry>>> known = new HashMap<>();

    /** Says what is in an archive of this text. */
    public InMemoryLayerListings teach(String archive, List<List<LayerEntry>> layers) {
        known.put(archive, layers);
        return this;
    }

    @Override
    public List<List<LayerEntry>> of(Consumer<Path> saving) {
        return Optional.ofNullable(known.get(saved(saving)))
                .orElseThrow(() -> new RefusedException(
                        ErrorId.INVALID_ARCHIVE, "what the engine saved was refused: no image is in it", "try again"));
    }

    private static String saved(Consumer<Path> saving) {
        try {
            Path directory = Files.createTempDirectory("layers");
            Path file = directory.resolve("image.tar");
            try {
                saving.accept(file);
                return Files.readString(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(directory);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
