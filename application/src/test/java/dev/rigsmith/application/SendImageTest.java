package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.ImageTransfers;
import dev.rigsmith.ports.Registries;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendImageTest {

    private static final ImageReference THERE = ImageReference.parse("registry.example.com/team/a:1");
    private static final Registries.Access USUAL = Registries.Access.CONFIGURED;

    private final Workbench bench = new Workbench().local("localhost/a:1", "a");

    private SendImage sending(ImageTransfers transfers) {
        return new SendImage(transfers, bench.registries, bench.progress);
    }

    @Test
    void what_was_sent_is_what_the_registry_has() {
        assertThat(sending(bench.transfers)
                        .send(Workbench.id("a"), THERE, USUAL)
                        .image())
                .isEqualTo(Workbench.id("a"));

        assertThat(bench.registries.find(THERE, USUAL).digest()).isNotNull();
        assertThat(bench.progress.steps()).containsExactly("pushing " + THERE);
    }

    @Test
    void a_registry_that_takes_nothing_is_an_error() {
        bench.transfers.refusePushesTo("registry.example.com");

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> sending(bench.transfers).send(Workbench.id("a"), THERE, USUAL));
    }

    @Test
    void an_image_of_somebody_else_in_its_place_is_refused() {
        bench.local("localhost/b:1", "b");
        ImageTransfers overtaken = new Overtaken();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> sending(overtaken).send(Workbench.id("a"), THERE, USUAL))
                .satisfies(refusal -> assertThat(refusal.id()).isEqualTo(ErrorId.NOT_PUSHED));
    }

    /** Somebody else pushes to the same name right after. */
    private final class Overtaken implements ImageTransfers {

        @Override
        public void push(ImageId image, ImageReference destination, Registries.Access access) {
            bench.transfers.push(image, destination, access);
            bench.transfers.push(Workbench.id("b"), destination, access);
        }

        @Override
        public ImageId pull(ImageReference reference, Optional<Platform> platform, Registries.Access access) {
            throw new AssertionError("nothing is pulled");
        }

        @Override
        public List<String> pullCommand(ImageReference name, Optional<Platform> platform, Registries.Access access) {
            return bench.transfers.pullCommand(name, platform, access);
        }

        @Override
        public List<String> pushCommand(ImageReference image, ImageReference name, Registries.Access access) {
            return bench.transfers.pushCommand(image, name, access);
        }
    }
}
