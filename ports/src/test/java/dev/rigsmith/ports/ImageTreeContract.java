package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.garbage.Origin;
import dev.rigsmith.domain.garbage.StoredImage;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.key.BuildKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link ImageTree} does. Tests share one store, so each uses names of its own. */
public abstract class ImageTreeContract {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final int number = COUNTER.incrementAndGet();
    private final BuildKey key = new BuildKey(String.format("%064x", number));
    private final String name = "localhost/rig/template/contract" + number + ":" + key.tag();

    /** The tree to test. */
    protected abstract ImageTree tree();

    /** Builds a rig of one step and its labels on an image that has no key, under a name, and gives its id. */
    protected abstract ImageId rig(String name, BuildKey key);

    /** Builds something on a rig as any user does, with labels alone or with a step of its own, and gives its id. */
    protected abstract ImageId derived(String rig, String name, boolean labelsAlone);

    /** Takes a name away, and leaves the image. */
    protected abstract void unname(String name);

    /** Makes a container of an image. */
    protected abstract void use(ImageId image);

    @Test
    void a_rig_stands_on_its_steps_and_they_on_what_somebody_else_made() {
        StoredImage rig = image(rig(name, key));
        assertThat(rig.origin()).isEqualTo(Origin.RIG);

        StoredImage below = rig;
        while (below.origin() == Origin.RIG) {
            below = image(below.parent().orElseThrow());
        }
        assertThat(below.origin()).isEqualTo(Origin.STEP);
        assertThat(below.image().names()).isEmpty();
        assertThat(below.image().size()).isLessThanOrEqualTo(rig.image().size());
        StoredImage base = image(below.parent().orElseThrow());
        assertThat(base.origin()).isEqualTo(Origin.OTHER);
        assertThat(base.image().names()).isNotEmpty();
    }

    @Test
    void of_some_images_it_is_told_who_made_them() {
        StoredImage rig = image(rig(name, key));
        StoredImage derived = image(derived(name, "localhost/me/derived:" + number, true));

        assertThat(tree().origins(List.of(rig.image(), derived.image())))
                .containsEntry(rig.id(), Origin.RIG)
                .containsEntry(derived.id(), Origin.OTHER)
                .hasSize(2);
        assertThat(tree().origins(List.of())).isEmpty();
    }

    @Test
    void what_was_made_from_a_rig_is_somebody_elses_whatever_labels_it_inherits() {
        rig(name, key);

        assertThat(image(derived(name, "localhost/me/step:" + number, false)).origin())
                .isEqualTo(Origin.OTHER);
        assertThat(image(derived(name, "localhost/me/label:" + number, true)).origin())
                .isEqualTo(Origin.OTHER);
    }

    @Test
    void an_image_without_a_name_can_be_dropped_and_its_steps_stay() {
        ImageId rig = rig(name, key);
        ImageId step = image(rig).parent().orElseThrow();
        unname(name);
        assertThat(image(rig).origin()).isEqualTo(Origin.RIG);

        tree().drop(rig);

        assertThat(find(rig)).isEmpty();
        assertThat(find(step)).isPresent();
        tree().drop(rig);
    }

    @Test
    void an_image_in_use_cannot_be_dropped() {
        ImageId rig = rig(name, key);
        unname(name);
        use(rig);

        assertThatThrownBy(() -> tree().drop(rig))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(rig.shortened())
                .hasMessageContaining("in use");
        assertThat(find(rig)).isPresent();
    }

    @Test
    void the_command_shows_what_would_be_run() {
        ImageId image = new ImageId("a".repeat(64));

        assertThat(tree().dropCommand(image)).contains("--no-prune").containsSubsequence("--", image.hex());
    }

    private Optional<StoredImage> find(ImageId id) {
        return tree().all().stream().filter(image -> image.id().equals(id)).findFirst();
    }

    private StoredImage image(ImageId id) {
        return find(id).orElseThrow(() -> new AssertionError("no image " + id));
    }
}
