package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.application.CompareWithFoundation.Difference;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.layer.LayerEntry;
import dev.rigsmith.domain.layer.PathChange;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.story.Foundation;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Session;
import dev.rigsmith.domain.story.Story;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompareWithFoundationTest {

    private static final ImageId MINE = Workbench.id("e");
    private static final ImageId BASE = Workbench.id("b");
    private static final Sha256 LOWER = new Sha256("1".repeat(64));
    private static final Sha256 UPPER = new Sha256("2".repeat(64));

    private final Workbench bench = new Workbench();

    /** A rig of two layers, whose story tells of its foundation what is given here. */
    private void rig(Optional<ImageId> foundation, List<Sha256> layers) {
        Origin base = new Origin("debian:12", Optional.empty(), Optional.empty(), foundation, Optional.empty());
        Session session = new Session(
                "mine",
                Optional.of(base),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Session.SHELL,
                List.of());
        String story = bench.stories.write(
                new Story(session, Optional.of(new Foundation(base, Optional.empty(), layers)), List.of()));
        bench.store.add(
                MINE, Map.of(RigLabels.STORY, story), ImageReference.parse("localhost/rig/extended/mine:latest"));
        bench.contents.layers(MINE, List.of(LOWER, UPPER));
        bench.layers.teach(
                "archive of " + MINE + "\n",
                List.of(
                        List.of(new LayerEntry("etc/passwd", false, 10, "file")),
                        List.of(
                                new LayerEntry("etc/passwd", false, 20, "file"),
                                new LayerEntry("lib/x", false, 5, "file"))));
    }

    private Difference compare() {
        return bench.useCases().compareWithFoundation().compare("mine");
    }

    private RefusedException refusal() {
        return catchThrowableOfType(RefusedException.class, this::compare);
    }

    @Test
    void what_lies_above_the_recorded_layers_is_told() {
        rig(Optional.empty(), List.of(LOWER));
        assertThat(compare().foundation()).isEqualTo("debian:12");
        assertThat(compare().changes())
                .containsExactly(
                        new PathChange(Change.Type.MODIFIED, "etc/passwd", 20),
                        new PathChange(Change.Type.ADDED, "lib/x", 5));
    }

    @Test
    void layers_that_were_not_recorded_are_those_of_the_image_that_is_here() {
        rig(Optional.of(BASE), List.of());
        assertThat(refusal().id()).isEqualTo(ErrorId.NOT_COMPARABLE);
        bench.local("docker.io/library/debian:12", "b").contents.layers(BASE, List.of(LOWER));
        assertThat(compare().changes()).hasSize(2);
    }

    @Test
    void an_image_on_other_layers_is_refused() {
        rig(Optional.empty(), List.of(UPPER));
        assertThat(refusal()).hasMessageContaining("does not begin with the layers");
        assertThat(refusal().remedy()).contains("rig recipe mine");
    }

    @Test
    void more_layers_than_the_image_has_are_refused() {
        rig(Optional.empty(), List.of(LOWER, UPPER, LOWER));
        assertThat(refusal().id()).isEqualTo(ErrorId.NOT_COMPARABLE);
    }

    @Test
    void rigs_of_other_kinds_are_refused() {
        bench.template("jvm", "FROM scratch\n");
        assertThat(catchThrowableOfType(
                                RefusedException.class,
                                () -> bench.useCases().compareWithFoundation().compare("jvm"))
                        .remedy())
                .contains("rig key jvm --explain");
    }
}
