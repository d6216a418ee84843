package dev.rigsmith.ports;

import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.ImageId;
import java.util.List;
import java.util.Map;

class InMemoryImageContentsTest extends ImageContentsContract {

    private static final ImageId BASE = new ImageId("a".repeat(64));
    private static final ImageId MORE = new ImageId("b".repeat(64));

    private final InMemoryImageStore store = new InMemoryImageStore().add(BASE, Map.of());
    private final InMemoryImageContents contents = new InMemoryImageContents(store);

    @Override
    protected ImageContents contents() {
        return contents;
    }

    @Override
    protected ImageId base() {
        return BASE;
    }

    @Override
    protected ImageId with(Map<String, String> files) {
        store.add(MORE, Map.of());
        contents.layers(MORE, List.of(new Sha256(BASE.hex()), new Sha256(MORE.hex())));
        files.forEach((path, content) -> contents.file(MORE, path, content));
        return MORE;
    }
}
