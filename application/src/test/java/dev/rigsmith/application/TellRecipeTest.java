package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.application.TellRecipe.Recipe;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.story.Foundation;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Session;
import dev.rigsmith.domain.story.Step;
import dev.rigsmith.domain.story.Story;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TellRecipeTest {

    private final Workbench bench = new Workbench();

    private Recipe tell(String word) {
        return bench.useCases().tellRecipe().tell(word);
    }

    private ErrorId refusal(String word) {
        return catchThrowableOfType(RefusedException.class, () -> tell(word)).id();
    }

    private static Story story(Optional<Foundation> foundation) {
        Session session = new Session(
                "mine",
                Optional.empty(),
                Optional.empty(),
                Optional.of("tuned"),
                Optional.empty(),
                Optional.empty(),
                Session.SHELL,
                List.of(Step.of("make")));
        return new Story(session, foundation, List.of());
    }

    private static Story story() {
        return story(Optional.of(new Foundation(Origin.named("debian:12"), Optional.empty(), List.of())));
    }

    private void labelled(String text) {
        bench.store.add(
                Workbench.id("e"),
                Map.of(RigLabels.STORY, text),
                ImageReference.parse("localhost/rig/extended/mine:latest"));
    }

    @Test
    void the_story_of_the_label_is_told() {
        labelled(bench.stories.write(story()));
        Recipe recipe = tell("mine");
        assertThat(recipe.base().from()).isEqualTo("debian:12");
        assertThat(recipe.containerfile())
                .startsWith("# rigsmith: tuned\n")
                .contains("\nFROM debian:12\n", "\nRUN make\n");
    }

    @Test
    void the_story_of_the_file_is_told_where_there_is_no_label() {
        bench.local("localhost/rig/extended/mine:latest", "e");
        bench.contents.file(Workbench.id("e"), "/etc/kanibako/rig.yaml", bench.stories.write(story()));
        assertThat(tell("mine").containerfile()).contains("\nRUN make\n");
    }

    @Test
    void a_rig_without_a_story_is_refused() {
        bench.local("localhost/rig/extended/mine:latest", "e");
        assertThat(refusal("mine")).isEqualTo(ErrorId.NOT_EXTENDED);
    }

    @Test
    void a_story_that_does_not_tell_enough_is_refused() {
        labelled(bench.stories.write(story(Optional.empty())));
        assertThat(refusal("mine")).isEqualTo(ErrorId.NOT_EXTENDED);
    }

    @Test
    void a_story_that_makes_no_sense_is_refused() {
        labelled("nonsense");
        assertThat(catchThrowableOfType(InvalidFileException.class, () -> tell("mine")))
                .isNotNull();
    }

    @Test
    void rigs_that_were_not_made_by_hand_or_are_not_here_are_refused() {
        bench.template("jvm", "FROM scratch\n")
                .published("tools", "quay.io/t/x:1")
                .register("gone", RigKind.EXTENDED, Optional.empty(), Optional.empty());
        assertThat(catchThrowableOfType(RefusedException.class, () -> tell("jvm"))
                        .remedy())
                .contains("rig key jvm --explain");
        assertThat(catchThrowableOfType(RefusedException.class, () -> tell("tools"))
                        .remedy())
                .contains("rig info tools");
        assertThat(refusal("gone")).isEqualTo(ErrorId.MISSING_IMAGE);
        assertThat(catchThrowableOfType(UnknownRigException.class, () -> tell("jvmm"))
                        .suggestions())
                .containsExactly("jvm");
        bench.store.uninstall();
        assertThat(catchThrowableOfType(EngineException.class, () -> tell("gone"))
                        .id())
                .isEqualTo(ErrorId.ENGINE_MISSING);
    }
}
