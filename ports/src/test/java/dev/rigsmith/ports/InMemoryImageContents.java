package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The content of images of a store in memory, as far as a test says what it is. Else an image is one layer of its own. */
public final class InMemoryImageContents implements ImageContents {

    private final InMemoryImageStore store;
    private final Map<ImageId, List<Sha256>> layers = new HashMap<>();
    private final Map<ImageId, Map<String, Octets>> files = new HashMap<>();

    /** @param store where the images are */
    public InMemoryImageContents(InMemoryImageStore store) {
        this.store = store;
    }

    /** Says what layers an image has. */
    public InMemoryImageContents layers(ImageId image, List<Sha256> all) {
        layers.put(image, List.copyOf(all));
        return this;
    }

    /** Says that a file is in an image. */
    public InMemoryImageContents file(ImageId image, String path, String content) {
        files.computeIfAbsent(image, id -> new HashMap<>()).put(path, Octets.ofText(content));
        return this;
    }

    @Override
    public List<Sha256> layers(ImageId image) {
        require(image);
        return layers.getOrDefault(image, List.of(new Sha256(image.hex())));
    }

    @Override
    public Optional<Octets> file(ImageId image, String path, int most) {
        require(image);
        return Optional.ofNullable(files.getOrDefault(image, Map.of()).get(path))
                .filter(content -> content.length() <= most);
    }

    @Override
    public void save(ImageId image, Path to) {
        require(image);
        try {
            Files.writeString(to, "archive of " + image + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<String> saveCommand(ImageId image, Path to) {
        return List.of("podman", "save", "--output=" + to, "--", image.hex());
    }

    private void require(ImageId image) {
        if (store.images().all().stream().noneMatch(found -> found.id().equals(image))) {
            throw EngineException.failed(
                    "podman could not look into image " + image.shortened(),
                    "see what podman says",
                    List.of("podman"),
                    125,
                    List.of());
        }
    }
}
