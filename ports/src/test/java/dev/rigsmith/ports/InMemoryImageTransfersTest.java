package dev.rigsmith.ports;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Map;

class InMemoryImageTransfersTest extends ImageTransfersContract {

    private final InMemoryImageStore store = new InMemoryImageStore();
    private final InMemoryImageTransfers transfers = new InMemoryImageTransfers(store, new InMemoryRegistries());
    private int images;

    @Override
    protected ImageTransfers transfers() {
        return transfers;
    }

    @Override
    protected ImageStore store() {
        return store;
    }

    @Override
    protected ImageId image(String name) {
        ImageId id = nextId();
        store.add(id, Map.of(), ImageReference.parse(name));
        return id;
    }

    @Override
    protected ImageId published(String name) {
        ImageId id = nextId();
        store.publish(ImageReference.parse(name), id, Map.of());
        return id;
    }

    @Override
    protected String registry() {
        return "registry.example.com:5000";
    }

    private ImageId nextId() {
        return new ImageId(String.format("%064x", ++images));
    }
}
