package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryImageBuilderTest extends ImageBuilderContract {

    private static final String BASE = "localhost/base:1";

    private final InMemoryImageStore store =
            new InMemoryImageStore().add(new ImageId("b".repeat(64)), Map.of(), ImageReference.parse(BASE));
    private final InMemoryImageBuilder builder = new InMemoryImageBuilder(store);

    @Override
    protected ImageBuilder builder() {
        return builder;
    }

    @Override
    protected String base() {
        return BASE;
    }

    @Override
    protected Optional<ImageId> find(String name) {
        return store.content().find(ImageReference.parse(name)).map(LocalImage::id);
    }

    @Override
    protected Map<String, String> labels(ImageId image) {
        return store.content().all().stream()
                .filter(each -> each.id().equals(image))
                .findFirst()
                .orElseThrow()
                .labels();
    }

    @Test
    void confidential_values_make_another_image() {
        ImageId one =
                builder.build(small().arg("T", BuildArg.fromEnvironment("1")).named(name()));
        ImageId two =
                builder.build(small().arg("T", BuildArg.fromEnvironment("2")).named(name()));

        assertThat(one).isNotEqualTo(two);
    }

    @Test
    void a_step_can_be_made_to_fail() {
        builder.fail("Error: building at STEP");

        assertThatThrownBy(() -> builder.build(small().named(name()))).isInstanceOf(EngineException.class);

        assertThat(find(name())).isEmpty();
        builder.mend();
        assertThat(find(name())).isEmpty();
        assertThat(builder.build(small().named(name()))).isNotNull();
        assertThat(builder.requests()).hasSize(2);
    }

    @Test
    void something_can_happen_in_the_middle() {
        StringBuilder log = new StringBuilder();
        builder.during(() -> log.append(find(name()).isPresent() ? "late" : "in time"));

        builder.build(small().named(name()));

        assertThat(log).hasToString("in time");
    }
}
