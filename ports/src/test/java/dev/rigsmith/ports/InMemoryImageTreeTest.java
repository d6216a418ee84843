package dev.rigsmith.ports;

import dev.rigsmith.domain.garbage.Origin;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigLabels;
import java.util.Map;

class InMemoryImageTreeTest extends ImageTreeContract {

    private static final ImageId BASE = new ImageId("b".repeat(64));

    private final InMemoryImageStore store =
            new InMemoryImageStore().add(BASE, Map.of(), ImageReference.parse("localhost/base:1"));
    private final InMemoryImageTree tree = new InMemoryImageTree(store);
    private int images;

    @Override
    protected ImageTree tree() {
        return tree;
    }

    @Override
    protected ImageId rig(String name, BuildKey key) {
        ImageId step = image(key);
        ImageId rig = image(key, ImageReference.parse(name));
        tree.origin(step, Origin.STEP).parent(step, BASE).parent(rig, step);
        return rig;
    }

    @Override
    protected ImageId derived(String rig, String name, boolean labelsAlone) {
        ImageId from =
                store.content().find(ImageReference.parse(rig)).orElseThrow().id();
        ImageId derived = image(new BuildKey("0".repeat(64)), ImageReference.parse(name));
        tree.origin(derived, Origin.OTHER).parent(derived, from);
        return derived;
    }

    private ImageId image(BuildKey key, ImageReference... names) {
        ImageId id = new ImageId(String.format("%064x", ++images));
        store.add(id, Map.of(RigLabels.KEY, key.hex()), names);
        return id;
    }

    @Override
    protected void unname(String name) {
        store.unname(ImageReference.parse(name));
    }

    @Override
    protected void use(ImageId image) {
        store.use(image);
    }
}
