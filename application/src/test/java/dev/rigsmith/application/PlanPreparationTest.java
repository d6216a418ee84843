package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.application.PlanPreparation.Plan;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanPreparationTest {

    private static final String BASE = "docker.io/library/debian:12";
    private static final PrepareOptions FORCE = new PrepareOptions(true, false);
    private static final PrepareOptions PULL = new PrepareOptions(false, true);

    private final Workbench bench = new Workbench();

    @BeforeEach
    void furnish() {
        bench.local(BASE, "a").remote(BASE, "a").template("jvm", "# rigsmith-check: true\nFROM debian:12\n");
    }

    /** Planning asks, and changes nothing. */
    private Plan plan(String word, PrepareOptions options) {
        long questions = bench.calls("images");
        int calls = bench.store.calls().size();
        int builds = bench.builds();
        List<String> steps = bench.progress.steps();
        List<String> names = bench.owned();
        Plan plan = bench.useCases().planPreparation().plan(word, options);
        assertThat(bench.calls("images")).isEqualTo(questions + 1);
        assertThat(bench.store.calls()).hasSize(calls + 1);
        assertThat(bench.builds()).isEqualTo(builds);
        assertThat(bench.progress.steps()).isEqualTo(steps);
        assertThat(bench.owned()).isEqualTo(names);
        return plan;
    }

    private Plan plan(String word) {
        return plan(word, PrepareOptions.usual());
    }

    private static List<String> verbs(Plan plan) {
        return plan.commands().stream().map(command -> command.get(1)).toList();
    }

    @Test
    void a_build_is_told_to_its_end() {
        Plan plan = plan("jvm");
        assertThat(plan.complete()).isTrue();
        assertThat(verbs(plan)).containsExactly("build", "run", "tag", "tag", "rmi");
        Prepared rig = bench.prepare("jvm");
        String built = bench.builder.requests().get(0).name().toString();
        String ofKey = "localhost/rig/template/jvm:" + rig.key().orElseThrow().tag();
        assertThat(plan.commands().get(0))
                .isEqualTo(bench.builder.buildCommand(bench.builder.requests().get(0)));
        assertThat(plan.commands().get(1)).contains(built).endsWith("-c", "true");
        assertThat(plan.commands().get(2)).endsWith(built, ofKey);
        assertThat(plan.commands().get(3)).endsWith(built, "localhost/rig/template/jvm:latest");
        assertThat(plan.commands().get(4)).endsWith(built);
    }

    @Test
    void a_project_rig_is_named_once() {
        bench.built("dev", "FROM debian:12\n");
        assertThat(verbs(plan("dev"))).containsExactly("build", "tag", "rmi");
    }

    @Test
    void what_is_ready_needs_nothing() {
        bench.prepare("jvm");
        assertThat(plan("jvm").commands()).isEmpty();
        assertThat(plan("jvm").complete()).isTrue();
        assertThat(plan("debian:12").commands()).isEmpty();
    }

    @Test
    void force_builds_what_is_ready() {
        bench.prepare("jvm");
        assertThat(verbs(plan("jvm", FORCE))).startsWith("build");
    }

    @Test
    void going_back_is_one_new_name() {
        Prepared first = bench.prepare("jvm");
        bench.template("jvm", "FROM debian:12\nRUN other\n");
        bench.prepare("jvm");
        bench.template("jvm", "# rigsmith-check: true\nFROM debian:12\n");
        assertThat(plan("jvm").commands())
                .containsExactly(bench.store.tagCommand(
                        ImageReference.parse("localhost/rig/template/jvm:"
                                + first.key().orElseThrow().tag()),
                        ImageReference.parse("localhost/rig/template/jvm:latest")));
    }

    @Test
    void an_absent_base_is_pulled_and_the_rest_depends_on_it() {
        bench.store.remove(ImageReference.parse(BASE));
        Plan plan = plan("jvm");
        assertThat(plan.complete()).isFalse();
        assertThat(plan.commands())
                .singleElement()
                .satisfies(command -> assertThat(command)
                        .startsWith("podman", "pull")
                        .contains("--platform=linux/amd64")
                        .endsWith("debian:12"));
    }

    @Test
    void pull_fetches_bases_and_the_rest_depends_on_them() {
        bench.prepare("jvm");
        Plan plan = plan("jvm", PULL);
        assertThat(plan.complete()).isFalse();
        assertThat(verbs(plan)).containsExactly("pull");
    }

    @Test
    void a_published_image_is_pulled() {
        assertThat(plan("quay.io/t/x:1").commands()).containsExactly(List.of("podman", "pull", "--", "quay.io/t/x:1"));
        assertThat(verbs(plan("debian:12", PULL))).containsExactly("pull");
    }

    @Test
    void what_was_made_by_hand_is_never_fetched() {
        bench.local("localhost/rig/extended/mine:latest", "e");
        assertThat(plan("mine", new PrepareOptions(true, true)).commands()).isEmpty();
    }

    @Test
    void what_cannot_be_prepared_is_refused_in_the_same_words() {
        bench.register("gone", RigKind.EXTENDED, Optional.empty(), Optional.empty())
                .template("bad", "FORM scratch\n");
        assertThatThrownBy(() -> plan("gone")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> plan("jvmm")).isInstanceOf(UnknownRigException.class);
        assertThatThrownBy(() -> plan("bad")).isInstanceOf(InvalidFileException.class);
    }

    @Test
    void without_an_engine_nobody_knows() {
        bench.store.uninstall();
        assertThatThrownBy(() -> bench.useCases().planPreparation().plan("jvm", PrepareOptions.usual()))
                .isInstanceOf(EngineException.class);
    }
}
