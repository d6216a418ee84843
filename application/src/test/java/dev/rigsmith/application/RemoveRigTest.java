package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoveRigTest {

    private final Workbench bench = new Workbench();

    private RemoveRig removing() {
        return bench.useCases().removeRig();
    }

    @Test
    void every_image_of_the_template_goes_and_nothing_else() {
        bench.template("jvm", "FROM scratch\n")
                .template("jvm-ee", "FROM scratch\n")
                .built("jvms", "FROM scratch\n");
        bench.prepare("jvm");
        bench.template("jvm", "FROM scratch\nLABEL a=b\n");
        bench.prepare("jvm");
        bench.prepare("jvm-ee");
        bench.prepare("jvms");
        bench.local("localhost/rig/extended/jvm:latest", "e").local("quay.io/t/jvm:latest", "d");
        List<ImageReference> planned = removing().plan("jvm");
        assertThat(planned).hasSize(3);
        assertThat(bench.image("localhost/rig/template/jvm:latest")).isPresent();

        assertThat(removing().remove("jvm")).isEqualTo(planned);
        assertThat(bench.owned()).hasSize(4).noneMatch(name -> name.startsWith("localhost/rig/template/jvm:"));
        assertThat(bench.image("quay.io/t/jvm:latest")).isPresent();
        assertThat(bench.records.last(Workbench.templateId("jvm"))).isEmpty();
        assertThat(bench.records.last(Workbench.templateId("jvm-ee"))).isPresent();
        assertThat(bench.records.last(Workbench.projectId("jvms"))).isPresent();
    }

    @Test
    void what_was_never_prepared_has_nothing_to_remove() {
        bench.template("jvm", "FROM scratch\n");
        assertThat(removing().remove("jvm")).isEmpty();
        assertThat(bench.calls("remove")).isZero();
    }

    @Test
    void after_removing_it_is_built_again_without_an_account_of_changes() {
        bench.template("jvm", "FROM scratch\n");
        bench.prepare("jvm");
        removing().remove("jvm");
        bench.template("jvm", "FROM scratch\nLABEL a=b\n");
        assertThat(bench.prepare("jvm")).satisfies(rig -> {
            assertThat(rig.outcome()).isEqualTo(Outcome.BUILT);
            assertThat(rig.changes()).isEmpty();
        });
    }

    @Test
    void a_template_whose_file_is_gone_can_be_removed() {
        bench.local("localhost/rig/template/orphan:latest", "f");
        assertThat(removing().remove("orphan")).hasSize(1);
        assertThat(bench.owned()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "tools", "corp/base:1", "by/template:1", "mine", "quay.io/t/x:1"})
    void other_rigs_are_refused(String word) {
        bench.built("dev", "FROM scratch\n")
                .published("tools", "quay.io/t/x:1")
                .register("corp/base:1", RigKind.PREFAB, Optional.empty(), Optional.empty())
                .register("by/template:1", RigKind.TEMPLATE, Optional.of("quay.io/t/x:1"), Optional.empty())
                .local("localhost/rig/extended/mine:latest", "e")
                .local("quay.io/t/x:1", "a");
        RefusedException why =
                catchThrowableOfType(RefusedException.class, () -> removing().remove(word));
        assertThat(why.id()).isEqualTo(ErrorId.NOT_REMOVABLE);
        assertThat(why).hasMessageContaining("`" + word + "`");
        assertThat(bench.calls("remove")).isZero();
    }

    @Test
    void the_reference_of_a_templates_image_is_no_template() {
        bench.template("jvm", "FROM scratch\n");
        bench.prepare("jvm");
        long before = bench.calls("remove");
        assertThat(catchThrowableOfType(
                                RefusedException.class, () -> removing().remove("localhost/rig/template/jvm:latest"))
                        .id())
                .isEqualTo(ErrorId.NOT_REMOVABLE);
        assertThat(bench.calls("remove")).isEqualTo(before);
    }

    @Test
    void an_unknown_word_is_answered_with_what_looks_like_it() {
        bench.template("jvm", "FROM scratch\n");
        assertThat(catchThrowableOfType(
                                UnknownRigException.class, () -> removing().remove("jwm"))
                        .suggestions())
                .containsExactly("jvm");
        assertThat(catchThrowableOfType(
                                UnknownRigException.class, () -> removing().remove("busybox"))
                        .suggestions())
                .isEmpty();
    }

    @Test
    void an_image_in_use_keeps_its_record() {
        bench.template("jvm", "FROM scratch\n");
        bench.prepare("jvm");
        bench.store.use(ImageReference.parse("localhost/rig/template/jvm:latest"));
        assertThat(catchThrowableOfType(EngineException.class, () -> removing().remove("jvm")))
                .hasMessageContaining("in use");
        assertThat(bench.records.last(Workbench.templateId("jvm"))).isPresent();
    }

    @Test
    void without_an_engine_nothing_is_removed() {
        bench.template("jvm", "FROM scratch\n");
        bench.prepare("jvm");
        bench.store.uninstall();
        assertThat(catchThrowableOfType(EngineException.class, () -> removing().remove("jvm"))
                        .id())
                .isEqualTo(ErrorId.ENGINE_MISSING);
        assertThat(bench.records.last(Workbench.templateId("jvm"))).isPresent();
    }
}
