package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rigs that are fetched, made by hand, or unknown; and several at once. */
class PrepareRigTest {

    private static final PrepareOptions FORCE = new PrepareOptions(true, false);
    private static final PrepareOptions PULL = new PrepareOptions(false, true);

    private final Workbench bench = new Workbench();

    /** Four ways to name one published image. */
    private void publish() {
        bench.settings.set(new Settings(Map.of("tabled", ImageReference.parse("quay.io/t/x:1")), Map.of()));
        bench.remote("quay.io/t/x:1", "a")
                .published("declared", "quay.io/t/x:1")
                .register("registered", RigKind.PREFAB, Optional.empty(), Optional.of("quay.io/t/x:1"))
                .register("by/template:1", RigKind.TEMPLATE, Optional.of("quay.io/t/x:1"), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tabled", "declared", "registered", "by/template:1", "quay.io/t/x:1"})
    void what_is_published_is_fetched_once(String word) {
        publish();
        Prepared fetched = bench.prepare(word);
        assertThat(fetched.outcome()).isEqualTo(Outcome.PULLED);
        assertThat(fetched.imageId()).contains(Workbench.id("a"));
        assertThat(fetched.image()).contains(ImageReference.parse("quay.io/t/x:1"));
        assertThat(fetched.key()).isEmpty();
        assertThat(bench.prepare(word).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(bench.calls("pull")).isEqualTo(1);
        assertThat(bench.progress.steps()).containsExactly("pulling quay.io/t/x:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tabled", "declared", "registered", "by/template:1", "quay.io/t/x:1"})
    void it_is_fetched_again_only_on_demand(String word) {
        publish();
        bench.prepare(word);
        assertThat(bench.prepare(word, PULL).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(bench.prepare(word, FORCE).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(bench.calls("pull")).isEqualTo(3);
        bench.remote("quay.io/t/x:1", "b");
        assertThat(bench.prepare(word).imageId()).contains(Workbench.id("a"));
        Prepared refreshed = bench.prepare(word, PULL);
        assertThat(refreshed.outcome()).isEqualTo(Outcome.PULLED);
        assertThat(refreshed.imageId()).contains(Workbench.id("b"));
    }

    @Test
    void an_image_that_cannot_be_fetched_is_the_engines_error() {
        assertThatThrownBy(() -> bench.prepare("quay.io/nobody/nothing:1")).isInstanceOf(EngineException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_was_made_by_hand_is_never_fetched(boolean again) {
        bench.local("localhost/rig/extended/mine:latest", "e").local("localhost/rig/template/orphan:latest", "f");
        PrepareOptions options = new PrepareOptions(again, again);
        assertThat(bench.prepare("mine", options).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(bench.prepare("orphan", options).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(bench.calls("pull")).isZero();
    }

    @Test
    void what_was_made_by_hand_and_is_gone_cannot_be_prepared() {
        bench.register("gone", RigKind.EXTENDED, Optional.empty(), Optional.of("jvm"));
        assertThat(catchThrowableOfType(RefusedException.class, () -> bench.prepare("gone"))
                        .id())
                .isEqualTo(ErrorId.MISSING_IMAGE);
    }

    @Test
    void what_only_this_machine_could_have_made_is_asked_of_no_registry() {
        bench.template("jvm", "FROM localhost/base:1\n");
        for (String word : List.of("jvm", "localhost/base:1")) {
            RefusedException why = catchThrowableOfType(RefusedException.class, () -> bench.prepare(word));
            assertThat(why).hasMessageContaining("localhost/base:1");
            assertThat(why.id()).isEqualTo(ErrorId.MISSING_IMAGE);
        }
        assertThatThrownBy(() -> bench.prepare("jvm")).hasMessageContaining("localhost/base:1 for linux/");
        assertThat(bench.calls("pull")).isZero();
        assertThat(bench.builds()).isZero();
    }

    @Test
    void a_mistyped_name_is_not_taken_for_an_image() {
        bench.template("jvm", "FROM scratch\n").published("tools", "quay.io/t/x:1");
        bench.remote("docker.io/library/jvmm", "d");
        UnknownRigException why = catchThrowableOfType(UnknownRigException.class, () -> bench.prepare("jvmm"));
        assertThat(why.suggestions()).containsExactly("jvm");
        assertThat(catchThrowableOfType(UnknownRigException.class, () -> bench.prepare("tolls"))
                        .suggestions())
                .containsExactly("tools");
        assertThat(bench.calls("pull")).isZero();
    }

    @Test
    void a_word_that_looks_like_no_rig_is_an_image() {
        bench.template("jvm", "FROM scratch\n").remote("docker.io/library/busybox:latest", "d");
        assertThat(bench.prepare("busybox").outcome()).isEqualTo(Outcome.PULLED);
        assertThat(bench.prepare("busybox").outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void without_an_engine_nothing_is_prepared() {
        bench.template("jvm", "FROM scratch\n")
                .register("gone", RigKind.EXTENDED, Optional.empty(), Optional.empty())
                .store
                .uninstall();
        assertThat(Stream.of("jvm", "gone", "jvmm", "quay.io/t/x:1"))
                .allSatisfy(word -> assertThat(catchThrowableOfType(EngineException.class, () -> bench.prepare(word))
                                .id())
                        .isEqualTo(ErrorId.ENGINE_MISSING));
    }

    @Test
    void an_engine_that_fails_builds_nothing() {
        bench.template("jvm", "FROM scratch\n").store.breakDown("Error: database is locked");
        assertThat(catchThrowableOfType(EngineException.class, () -> bench.prepare("jvm"))
                        .id())
                .isEqualTo(ErrorId.ENGINE_FAILED);
        assertThat(bench.builds()).isZero();
    }

    @Test
    void among_several_a_failure_is_an_outcome_and_the_others_go_on() {
        publish();
        bench.template("jvm", "FROM scratch\n").template("bad", "FORM scratch\n");
        PrepareRig preparing = bench.useCases().prepareRig();
        List<Prepared> rigs = Stream.of("bad", "jvm", "Not A Name", "tabled", "jvm")
                .map(word -> preparing.attempt(word, PrepareOptions.usual()))
                .toList();
        assertThat(rigs)
                .extracting(Prepared::outcome)
                .containsExactly(Outcome.FAILED, Outcome.BUILT, Outcome.FAILED, Outcome.PULLED, Outcome.HIT);
        assertThat(rigs).extracting(Prepared::name).containsExactly("bad", "jvm", "Not A Name", "tabled", "jvm");
        assertThat(rigs).allSatisfy(rig -> {
            boolean failed = rig.outcome() == Outcome.FAILED;
            assertThat(rig.error().isPresent()).isEqualTo(failed);
            assertThat(rig.image().isPresent()).isNotEqualTo(failed);
            assertThat(rig.imageId().isPresent()).isNotEqualTo(failed);
        });
        assertThat(rigs.get(0).error().orElseThrow().id()).isEqualTo(ErrorId.INVALID_CONTAINERFILE);
        assertThat(rigs.get(2).error().orElseThrow().id()).isEqualTo(ErrorId.INVALID_REFERENCE);
    }

    @Test
    void among_several_the_later_ones_see_what_the_earlier_ones_made() {
        bench.template("low", "FROM scratch\n").template("high", "FROM localhost/rig/template/low:latest\n");
        PrepareRig preparing = bench.useCases().prepareRig();
        Stream.of("low", "high").forEach(word -> preparing.attempt(word, PrepareOptions.usual()));
        bench.template("low", "FROM scratch\nLABEL a=b\n");
        assertThat(preparing.attempt("high", PrepareOptions.usual()).outcome()).isEqualTo(Outcome.HIT);
        assertThat(preparing.attempt("low", PrepareOptions.usual()).outcome()).isEqualTo(Outcome.BUILT);
        assertThat(preparing.attempt("high", PrepareOptions.usual()).outcome()).isEqualTo(Outcome.BUILT);
        assertThat(bench.calls("pull")).isZero();
    }

    @Test
    void a_fault_of_the_program_is_no_outcome() {
        bench.template("jvm", "FROM scratch\n").builder.during(() -> {
            throw new IllegalStateException("a fault");
        });
        assertThatThrownBy(() -> bench.useCases().prepareRig().attempt("jvm", PrepareOptions.usual()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(bench.locks.held()).isEmpty();
    }
}
