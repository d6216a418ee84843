package dev.rigsmith.ports;

import dev.rigsmith.domain.layer.LayerEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

class InMemoryLayerListingsTest extends LayerListingsContract {

    private final InMemoryLayerListings listings = new InMemoryLayerListings();

    @Override
    protected LayerListings listings() {
        return listings;
    }

    @Override
    protected Consumer<Path> image(List<Map<String, String>> layers) {
        listings.teach(
                "an image",
                layers.stream().map(InMemoryLayerListingsTest::entries).toList());
        return file -> {
            try {
                Files.writeString(file, "an image");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
    }

    private static List<LayerEntry> entries(Map<String, String> files) {
        return files.entrySet().stream()
                .map(file ->
                        new LayerEntry(file.getKey(), false, file.getValue().length(), "file " + file.getValue()))
                .toList();
    }
}
