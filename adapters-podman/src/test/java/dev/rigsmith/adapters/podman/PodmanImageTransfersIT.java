package dev.rigsmith.adapters.podman;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.ImageTransfers;
import dev.rigsmith.ports.ImageTransfersContract;
import dev.rigsmith.ports.Registries;
import dev.rigsmith.process.EngineSandbox;
import dev.rigsmith.process.LoopbackRegistry;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PodmanImageTransfersIT extends ImageTransfersContract {

    static EngineSandbox sandbox;
    private static LoopbackRegistry registry;
    private static int images;

    private final ImageStore store = storeMade();
    private final ImageTransfers transfers = made();

    ImageStore storeMade() {
        return new PodmanImageStore(sandbox.programs());
    }

    ImageTransfers made() {
        return new PodmanImageTransfers(sandbox.programs());
    }

    @BeforeAll
    static void start() {
        sandbox = EngineSandbox.create();
        registry = sandbox.startRegistry();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

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
        return ImageId.parse(sandbox.image(Map.of("image", String.valueOf(++images)), name));
    }

    @Override
    protected ImageId published(String name) {
        ImageId id = image(name);
        sandbox.run("podman", "push", "--quiet", "--", name);
        sandbox.run("podman", "rmi", "--", name);
        return id;
    }

    @Override
    protected String registry() {
        return sandbox.registryAddress();
    }

    @Test
    void a_registry_that_does_not_answer_is_told_in_plain_words() {
        ImageReference name = ImageReference.parse("127.0.0.1:1/contract/x:1");

        assertThatThrownBy(() -> transfers.pull(name, Optional.empty(), Registries.Access.CONFIGURED))
                .isInstanceOf(EngineException.class)
                .hasMessage("the registry of `127.0.0.1:1/contract/x:1` cannot be reached");
    }
}
