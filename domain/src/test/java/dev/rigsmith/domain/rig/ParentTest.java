package dev.rigsmith.domain.rig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParentTest {

    private static final Map<String, String> OF_JVM = Map.of(
            RigLabels.KIND, "template",
            RigLabels.NAME, "jvm",
            RigLabels.BASE_NAME, "docker.io/library/debian:12",
            RigLabels.BASE_DIGEST, "sha256:d");

    private static LocalImage image(Map<String, String> labels) {
        return new LocalImage(new ImageId("a".repeat(64)), Set.of(), List.of(), labels, 1, Instant.EPOCH);
    }

    @Test
    void what_was_built_names_its_base() {
        assertThat(Parent.of(RigKind.TEMPLATE, "jvm", image(OF_JVM)))
                .contains(new Parent("docker.io/library/debian:12", Optional.of("sha256:d"), Optional.empty()));
    }

    @Test
    void what_was_committed_keeps_the_labels_of_its_parent() {
        assertThat(Parent.of(RigKind.EXTENDED, "mine", image(OF_JVM)))
                .contains(new Parent("jvm", Optional.empty(), Optional.of(RigKind.TEMPLATE)));
    }

    @Test
    void a_published_image_of_a_rig_is_that_rig_and_not_its_child() {
        assertThat(Parent.of(RigKind.PREFAB, "corp/jvm", image(OF_JVM)))
                .map(Parent::name)
                .contains("docker.io/library/debian:12");
    }

    @Test
    void labels_that_make_no_sense_tell_nothing() {
        assertThat(Parent.of(RigKind.EXTENDED, "mine", image(Map.of(RigLabels.KIND, "x", RigLabels.NAME, "y"))))
                .isEmpty();
        assertThat(Parent.of(RigKind.EXTENDED, "mine", image(Map.of()))).isEmpty();
    }
}
