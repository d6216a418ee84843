package dev.rigsmith.ports;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.garbage.Origin;
import dev.rigsmith.domain.garbage.StoredImage;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the images of a store in memory belong together. What has a key was built as a rig, unless a test says otherwise. */
public final class InMemoryImageTree implements ImageTree {

    private final InMemoryImageStore store;
    private final Map<ImageId, ImageId> parents = new HashMap<>();
    private final Map<ImageId, Origin> origins = new HashMap<>();

    /** @param store where the images are */
    public InMemoryImageTree(InMemoryImageStore store) {
        this.store = store;
    }

    /** Says what an image is built on. */
    public InMemoryImageTree parent(ImageId image, ImageId parent) {
        parents.put(image, parent);
        return this;
    }

    /** Says who made an image. */
    public InMemoryImageTree origin(ImageId image, Origin origin) {
        origins.put(image, origin);
        return this;
    }

    @Override
    public List<StoredImage> all() {
        return store.images().all().stream().map(this::stored).toList();
    }

    private StoredImage stored(LocalImage image) {
        Origin usual = image.key().isPresent() ? Origin.RIG : Origin.OTHER;
        Optional<ImageId> parent = Optional.ofNullable(parents.get(image.id()))
                .filter(id -> store.content().all().stream()
                        .anyMatch(other -> other.id().equals(id)));
        return new StoredImage(image, parent, origins.getOrDefault(image.id(), usual));
    }

    @Override
    public Map<ImageId, Origin> origins(Collection<LocalImage> images) {
        return images.stream()
                .collect(Collectors.toMap(LocalImage::id, image -> stored(image).origin()));
    }

    @Override
    public void drop(ImageId nameless) {
        if (store.isUsed(nameless)) {
            throw EngineException.failed(
                    "`" + nameless.shortened() + "` is in use by container 0123456789ab",
                    "remove the container first: podman rm 0123456789ab",
                    dropCommand(nameless),
                    2,
                    List.of());
        }
        store.drop(nameless);
    }

    @Override
    public List<String> dropCommand(ImageId nameless) {
        return List.of("podman", "rmi", "--no-prune", "--ignore", "--", nameless.hex());
    }
}
