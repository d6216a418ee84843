package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InMemoryImageStoreTest extends ImageStoreContract {

    private final InMemoryImageStore store = new InMemoryImageStore();
    private int images;

    @Override
    protected ImageStore store() {
        return store;
    }

    @Override
    protected ImageId image(Map<String, String> labels, String... names) {
        ImageId id = nextId();
        store.add(id, labels, Stream.of(names).map(ImageReference::parse).toArray(ImageReference[]::new));
        return id;
    }

    @Override
    protected VerifiedImage verified() {
        ImageId id = nextId();
        return new VerifiedImage(
                Path.of("/layouts", id.hex()), id, BuildRequests.platform(), Map.of("team", "core"), 1);
    }

    @Override
    protected void use(String name) {
        store.use(ImageReference.parse(name));
    }

    private ImageId nextId() {
        return new ImageId(String.format("%064x", ++images));
    }

    @Test
    void every_call_is_written_down() {
        image(Map.of(), "localhost/a:1");

        store.images();
        store.remove(ImageReference.parse("localhost/a:1"));

        assertThat(store.calls()).containsExactly("images", "remove localhost/a:1");
    }

    @Test
    void a_store_that_broke_down_never_answers() {
        store.breakDown("Error: database is locked");

        assertThatThrownBy(store::images).isInstanceOf(EngineException.class);

        store.mend();
        assertThat(store.images().all()).isEmpty();
    }
}
