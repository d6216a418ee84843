package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.application.RemoveRig.Plan;
import dev.rigsmith.domain.build.BuildRecord;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remove.Item;
import dev.rigsmith.domain.remove.Removal;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.resolve.Rule;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.settings.Settings;
import dev.rigsmith.domain.template.Template;
import dev.rigsmith.ports.BuildLocks;
import dev.rigsmith.ports.Registries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoveRigTest {

    private static final Optional<String> NONE = Optional.empty();

    private final Workbench bench = new Workbench();

    private Plan plan(String... words) {
        return bench.useCases().removeRig().plan(List.of(words), false);
    }

    private Resolution resolve(String word) {
        return bench.useCases().resolveRig().resolve(word);
    }

    private RefusedException refusal(String... words) {
        long before = bench.calls("remove");
        RefusedException why = catchThrowableOfType(RefusedException.class, () -> bench.remove(words));
        assertThat(why).as("refusal of " + List.of(words)).isNotNull();
        assertThat(bench.calls("remove")).isEqualTo(before);
        return why;
    }

    private Workbench bundled(String name) {
        return bench.template(name, Template.Origin.BUNDLED, "FROM scratch\n");
    }

    @Test
    void every_image_of_a_bundled_template_goes_and_nothing_else() {
        bundled("jvm").template("jvm-ee", "FROM scratch\n").built("jvms", "FROM scratch\n");
        bench.prepare("jvm");
        bench.template("jvm", Template.Origin.BUNDLED, "FROM scratch\nLABEL a=b\n");
        bench.prepare("jvm");
        bench.prepare("jvm-ee");
        bench.prepare("jvms");
        bench.local("localhost/rig/extended/jvm:latest", "e").local("quay.io/t/jvm:latest", "d");
        bench.local("localhost:5000/rig/template/jvm:latest", "c");
        Removal planned = plan("jvm").rigs().get(0);
        assertThat(planned.images()).hasSize(3);
        assertThat(planned.isDeclaredStill()).isFalse();
        assertThat(planned.then()).map(Resolution::kind).contains(RigKind.EXTENDED);
        assertThat(bench.image("localhost/rig/template/jvm:latest")).isPresent();

        assertThat(bench.remove("jvm"))
                .isEqualTo(planned.items().stream().map(Item::text).toList());
        assertThat(bench.owned()).hasSize(4).noneMatch(name -> name.startsWith("localhost/rig/template/jvm:"));
        assertThat(bench.image("quay.io/t/jvm:latest")).isPresent();
        assertThat(bench.image("localhost:5000/rig/template/jvm:latest")).isPresent();
        assertThat(bench.records.last(Workbench.templateId("jvm"))).isEmpty();
        assertThat(bench.records.last(Workbench.templateId("jvm-ee"))).isPresent();
        assertThat(bench.records.last(Workbench.projectId("jvms"))).isPresent();
    }

    @Test
    void what_was_never_prepared_has_nothing_to_remove() {
        bundled("jvm");
        assertThat(plan("jvm").isEmpty()).isTrue();
        assertThat(bench.remove("jvm")).isEmpty();
        assertThat(bench.calls("remove")).isZero();
    }

    @Test
    void after_removing_it_is_built_again_without_an_account_of_changes() {
        bundled("jvm");
        bench.prepare("jvm");
        assertThat(plan("jvm").rigs().get(0).isDeclaredStill()).isTrue();
        bench.remove("jvm");
        bench.template("jvm", Template.Origin.BUNDLED, "FROM scratch\nLABEL a=b\n");
        assertThat(bench.prepare("jvm")).satisfies(rig -> {
            assertThat(rig.outcome()).hasToString("BUILT");
            assertThat(rig.changes()).isEmpty();
        });
    }

    @Test
    void a_template_of_the_users_goes_with_its_images_and_the_bundled_one_shows_again() {
        bundled("jvm").template("jvm", "FROM scratch\n").register("jvm", RigKind.TEMPLATE, NONE, NONE);
        bench.prepare("jvm");
        Removal planned = plan("jvm").rigs().get(0);
        assertThat(planned.template()).isPresent();
        assertThat(planned.row()).isPresent();
        assertThat(planned.then()).flatMap(Resolution::containerfile).contains("memory:jvm");
        bench.remove("jvm");
        assertThat(bench.templates.find(Workbench.templateId("jvm").name()))
                .map(Template::origin)
                .contains(Template.Origin.BUNDLED);
        assertThat(bench.registry.rigs()).isEmpty();
        assertThat(bench.owned()).isEmpty();
    }

    @Test
    void a_template_whose_file_is_gone_can_be_removed() {
        bench.local("localhost/rig/template/orphan:latest", "f");
        assertThat(bench.remove("orphan")).hasSize(1);
        assertThat(bench.owned()).isEmpty();
    }

    @Test
    void an_extended_rig_goes_with_its_image_and_the_name_means_nothing() {
        bench.register("mine", RigKind.EXTENDED, NONE, Optional.of("jvm"))
                .local("localhost/rig/extended/mine:latest", "e")
                .local("localhost/rig/extended/mine:before", "f");
        Removal planned = plan("mine").rigs().get(0);
        assertThat(planned.irreplaceable()).hasSize(2);
        assertThat(planned.then()).isEmpty();
        assertThat(bench.remove("mine"))
                .containsExactly(
                        "localhost/rig/extended/mine:before",
                        "localhost/rig/extended/mine:latest",
                        "its entry in rigs.yaml");
        assertThat(resolve("mine").guessed()).isTrue();
    }

    @Test
    void the_image_that_the_row_of_an_extended_rig_names_goes_too() {
        bench.register("team/mine", RigKind.EXTENDED, Optional.of("registry.example.com:5000/t/mine:2"), NONE)
                .local("registry.example.com:5000/t/mine:2", "e")
                .local("registry.example.com:5000/t/mine:3", "f");
        assertThat(bench.remove("team/mine"))
                .containsExactly("registry.example.com:5000/t/mine:2", "its entry in rigs.yaml");
        assertThat(bench.image("registry.example.com:5000/t/mine:3")).isPresent();
    }

    @Test
    void an_extended_rig_whose_image_is_gone_loses_its_row() {
        bench.register("gone", RigKind.EXTENDED, NONE, NONE);
        assertThat(bench.remove("gone")).containsExactly("its entry in rigs.yaml");
    }

    @Test
    void a_registered_prefab_loses_row_and_image() {
        bench.register("corp/base:1", RigKind.PREFAB, NONE, Optional.of("quay.io:443/corp/base:1"))
                .local("quay.io:443/corp/base:1", "a")
                .local("quay.io:443/corp/base:2", "b");
        assertThat(bench.remove("corp/base:1")).containsExactly("quay.io:443/corp/base:1", "its entry in rigs.yaml");
        assertThat(bench.image("quay.io:443/corp/base:2")).isPresent();
        assertThat(resolve("corp/base:1").trail())
                .last()
                .satisfies(step -> assertThat(step.rule()).isEqualTo(Rule.REFERENCE));
    }

    @Test
    void a_prefab_that_is_pinned_by_digest_loses_its_image() {
        ImageReference pinned = ImageReference.parse("quay.io/t/x@sha256:" + "1".repeat(64));
        bench.store.publish(ImageReference.parse("quay.io/t/x:1"), Workbench.id("a"), Map.of());
        bench.transfers.pull(ImageReference.parse("quay.io/t/x:1"), Optional.empty(), Registries.Access.CONFIGURED);
        ImageReference digest = bench.store.content().all().get(0).digests().get(0);
        bench.store.remove(ImageReference.parse("quay.io/t/x:1"));
        bench.transfers.pull(digest, Optional.empty(), Registries.Access.CONFIGURED);
        bench.register("x1", RigKind.PREFAB, Optional.of(digest.toString()), NONE)
                .register("x2", RigKind.PREFAB, Optional.of(pinned.toString()), NONE);
        assertThat(bench.remove("x1")).containsExactly(digest.toString(), "its entry in rigs.yaml");
        assertThat(bench.store.content().all()).isEmpty();
        assertThat(bench.remove("x2")).containsExactly("its entry in rigs.yaml");
    }

    @Test
    void an_image_that_others_stand_for_stays() {
        bench.settings.set(new Settings(Map.of("py", ImageReference.parse("docker.io/library/python:3")), Map.of()));
        bench.register("one", RigKind.PREFAB, Optional.of("docker.io/library/python:3"), NONE)
                .register("two", RigKind.PREFAB, Optional.of("docker.io/library/python:3"), NONE)
                .local("docker.io/library/python:3", "a");
        assertThat(plan("one").rigs().get(0).kept()).hasSize(1);
        assertThat(bench.remove("one")).containsExactly("its entry in rigs.yaml");
        assertThat(bench.image("docker.io/library/python:3")).isPresent();
        assertThat(refusal("py")).hasMessageContaining("`two` stands for it as well");
        assertThat(bench.remove("py", "two"))
                .containsExactlyInAnyOrder("docker.io/library/python:3", "its entry in rigs.yaml");
        assertThat(bench.image("docker.io/library/python:3")).isEmpty();
    }

    @Test
    void a_rig_of_the_project_loses_its_images_and_stays_declared() {
        bench.built("dev", "FROM scratch\n").published("tools", "quay.io/t/x:1").local("quay.io/t/x:1", "a");
        bench.prepare("dev");
        assertThat(plan("dev", "tools").rigs()).allMatch(Removal::isDeclaredStill);
        assertThat(bench.remove("dev", "tools")).hasSize(3).contains("quay.io/t/x:1", "the record of its last build");
        assertThat(bench.store.content().all()).isEmpty();
        assertThat(bench.records.last(Workbench.projectId("dev"))).isEmpty();
    }

    @Test
    void images_of_another_projects_rig_of_that_name_stay() {
        bench.built("dev", "FROM scratch\n");
        bench.prepare("dev");
        bench.local("localhost/rig/project/dev:" + "9".repeat(32), "9");
        RigId other = RigId.project(Workbench.templateId("dev").name(), "/other/rigsmith.yaml");
        BuildRecord own = bench.records.last(Workbench.projectId("dev")).orElseThrow();
        bench.records.save(new BuildRecord(other, Workbench.id("9"), Workbench.NOW, own.inputs()));
        assertThat(plan("dev").rigs().get(0).kept())
                .singleElement()
                .satisfies(kept -> assertThat(kept.why()).contains("/other/rigsmith.yaml"));
        bench.remove("dev");
        assertThat(bench.owned()).containsExactly("localhost/rig/project/dev:" + "9".repeat(32));
    }

    @Test
    void keeping_the_image_removes_what_declares_the_rig_even_when_it_is_used() {
        bench.register("mine", RigKind.EXTENDED, NONE, NONE).local("localhost/rig/extended/mine:latest", "e");
        bench.containers.add("busy", Workbench.id("e"));
        assertThat(bench.remove(true, "mine")).containsExactly("its entry in rigs.yaml");
        assertThat(resolve("mine").kind()).isEqualTo(RigKind.EXTENDED);
    }

    @Test
    void what_a_container_uses_stays() {
        bundled("jvm");
        bench.prepare("jvm");
        bench.containers.add(
                "busy", bench.image("localhost/rig/template/jvm:latest").orElseThrow());
        RefusedException why = refusal("jvm");
        assertThat(why.id()).isEqualTo(ErrorId.IN_USE);
        assertThat(why).hasMessageContaining("container busy uses localhost/rig/template/jvm:latest");
        assertThat(bench.records.last(Workbench.templateId("jvm"))).isPresent();
    }

    @Test
    void what_others_are_built_on_goes_only_together_with_them_and_after_them() {
        bundled("base").template("child", "FROM localhost/rig/template/base\n");
        bench.prepare("base");
        bench.prepare("child");
        bench.store.add(
                Workbench.id("e"),
                Map.of(RigLabels.KIND, "template", RigLabels.NAME, "child"),
                ImageReference.parse("localhost/rig/extended/hand:latest"));
        assertThat(refusal("base")).hasMessageContaining("the template rig `child` is built on it");
        assertThat(refusal("child")).hasMessageContaining("the extended rig `hand` is built on it");
        List<String> gone = bench.remove("base", "child", "hand");
        assertThat(gone.get(0)).isEqualTo("localhost/rig/extended/hand:latest");
        assertThat(gone.get(gone.size() - 1)).isEqualTo("the record of its last build");
        assertThat(bench.owned()).isEmpty();
    }

    @Test
    void a_rig_that_a_rig_of_the_project_is_built_on_stays() {
        bench.built("base", "FROM scratch\n").built("dev", "FROM rig:base\n");
        bench.prepare("dev");
        assertThat(refusal("base")).hasMessageContaining("the project rig `dev`");
    }

    @Test
    void a_published_image_that_a_prepared_rig_is_built_on_stays() {
        bench.register("deb", RigKind.PREFAB, Optional.of("docker.io/library/debian:12"), NONE)
                .local("docker.io/library/debian:12", "a")
                .template("jvm", Template.Origin.BUNDLED, "FROM docker.io/library/debian:12\n");
        assertThat(plan("deb").rigs().get(0).images()).hasSize(1);
        bench.prepare("jvm");
        assertThat(refusal("deb")).hasMessageContaining("`jvm`");
        assertThat(bench.remove(true, "deb")).containsExactly("its entry in rigs.yaml");
    }

    @Test
    void what_is_being_built_stays() {
        bundled("jvm");
        BuildKey key = bench.prepare("jvm").key().orElseThrow();
        try (BuildLocks.Held building = bench.locks.tryAcquire(key).orElseThrow()) {
            assertThat(building).isNotNull();
            assertThat(refusal("jvm")).hasMessageContaining("is being built");
        }
        assertThat(bench.locks.held()).isEmpty();
        assertThat(bench.remove("jvm")).isNotEmpty();
        assertThat(bench.locks.held()).isEmpty();
    }

    @Test
    void what_changed_since_it_was_shown_is_not_removed() {
        bundled("jvm");
        bench.prepare("jvm");
        Plan shown = plan("jvm");
        bench.local("localhost/rig/template/jvm:other", "c");
        RefusedException why = catchThrowableOfType(
                RefusedException.class, () -> bench.useCases().removeRig().remove(shown, true, (rig, item) -> {}));
        assertThat(why).hasMessageContaining("not what was shown");
        assertThat(bench.owned()).hasSize(3);
    }

    @Test
    void a_failure_on_the_way_tells_what_was_removed_and_what_was_not() {
        bundled("jvm")
                .register("far", RigKind.PREFAB, Optional.of("quay.io/t/x:1"), NONE)
                .local("quay.io/t/x:1", "a");
        bench.prepare("jvm");
        bench.store.use(ImageReference.parse("quay.io/t/x:1"));
        Plan plan = plan("jvm", "far");
        RemoveRig.Outcome outcome = bench.useCases().removeRig().remove(plan, false, (rig, item) -> {});
        assertThat(outcome.failure()).get().isInstanceOf(EngineException.class);
        assertThat(outcome.rigs().get(0).left()).isEmpty();
        assertThat(outcome.rigs().get(1).done()).isEmpty();
        assertThat(outcome.rigs().get(1).left()).hasSize(2);
        assertThat(bench.registry.rigs()).containsKey("far");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quay.io/t/x:1", "localhost/rig/template/jvm:latest"})
    void an_image_is_no_rig(String word) {
        bundled("jvm").local("quay.io/t/x:1", "a");
        bench.prepare("jvm");
        assertThat(refusal(word).id()).isEqualTo(ErrorId.NOT_REMOVABLE);
    }

    @Test
    void an_unknown_word_is_answered_with_what_looks_like_it_and_nothing_goes() {
        bundled("jvm").local("localhost/rig/extended/orphan:latest", "e");
        bench.prepare("jvm");
        long before = bench.calls("remove");
        assertThat(catchThrowableOfType(UnknownRigException.class, () -> bench.remove("jvm", "jwm"))
                        .suggestions())
                .containsExactly("jvm");
        assertThat(catchThrowableOfType(UnknownRigException.class, () -> bench.remove("orphen"))
                        .suggestions())
                .containsExactly("orphan");
        assertThat(catchThrowableOfType(UnknownRigException.class, () -> bench.remove("busybox"))
                        .suggestions())
                .isEmpty();
        assertThat(bench.calls("remove")).isEqualTo(before);
    }

    @Test
    void without_an_engine_nothing_is_removed_but_rows() {
        bundled("jvm").register("far", RigKind.PREFAB, Optional.of("quay.io/t/x:1"), NONE);
        bench.prepare("jvm");
        bench.store.uninstall();
        assertThat(catchThrowableOfType(EngineException.class, () -> bench.remove("jvm"))
                        .id())
                .isEqualTo(ErrorId.ENGINE_MISSING);
        assertThat(bench.records.last(Workbench.templateId("jvm"))).isPresent();
        assertThat(bench.remove(true, "far")).containsExactly("its entry in rigs.yaml");
    }
}
