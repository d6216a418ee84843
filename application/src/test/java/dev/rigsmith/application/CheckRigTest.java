package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.application.CheckRig.Checked;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigStatus;
import dev.rigsmith.ports.CheckResult;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckRigTest {

    private final Workbench bench = new Workbench();

    private Checked check(String word) {
        return bench.useCases().checkRig().check(word);
    }

    @Test
    void every_check_is_run_whether_or_not_one_failed() {
        bench.local("quay.io/t/x:1", "a").published("tools", "quay.io/t/x:1", "true", "false", "nothing", "true");
        Checked checked = check("tools");
        assertThat(checked.results()).extracting(CheckResult::status).containsExactly(0, 1, 127, 0);
        assertThat(checked.passed()).isFalse();
        assertThat(bench.checks.commands()).containsExactly("true", "false", "nothing", "true");
    }

    @Test
    void a_templates_checks_stand_in_its_header() {
        bench.template("jvm", "# rigsmith-check: true\nFROM scratch\n");
        bench.prepare("jvm");
        assertThat(check("jvm").passed()).isTrue();
        assertThat(check("jvm").results()).hasSize(1);
    }

    @Test
    void a_project_rigs_checks_stand_in_its_file() {
        bench.built("dev", "FROM scratch\n", "true");
        bench.prepare("dev");
        assertThat(check("dev").results()).extracting(CheckResult::command).containsExactly("true");
    }

    @Test
    void a_stale_template_is_checked_as_it_is() {
        bench.template("jvm", "FROM scratch\n");
        bench.prepare("jvm");
        bench.template("jvm", "# rigsmith-check: true\nFROM scratch\nLABEL a=b\n");
        Checked checked = check("jvm");
        assertThat(checked.rig().status()).isEqualTo(RigStatus.STALE);
        assertThat(checked.results()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quay.io/t/x:1", "mine", "old"})
    void a_rig_without_checks_passes(String word) {
        bench.local("quay.io/t/x:1", "a")
                .local("localhost/rig/extended/mine:latest", "e")
                .register("old", RigKind.PROJECT, Optional.of("quay.io/t/x:1"), Optional.empty());
        bench.published("tools", "quay.io/t/x:1");
        assertThat(check(word).results()).isEmpty();
        assertThat(check(word).passed()).isTrue();
    }

    @Test
    void an_image_that_is_not_here_cannot_be_checked() {
        bench.built("dev", "FROM scratch\n", "true").template("jvm", "FROM scratch\n");
        assertThat(refusal("dev")).hasMessageContaining("not prepared");
        assertThat(refusal("jvm")).hasMessageContaining("not prepared");
        bench.prepare("dev");
        bench.built("dev", "FROM scratch\nLABEL a=b\n", "true");
        assertThat(refusal("dev")).hasMessageContaining("stale");
        assertThat(refusal("busybox")).hasMessageContaining("`busybox`");
    }

    private RefusedException refusal(String word) {
        RefusedException why = catchThrowableOfType(RefusedException.class, () -> check(word));
        assertThat(why.id()).isEqualTo(ErrorId.MISSING_IMAGE);
        return why;
    }

    @Test
    void a_mistyped_name_is_answered_with_what_looks_like_it() {
        bench.template("jvm", "FROM scratch\n");
        assertThat(catchThrowableOfType(UnknownRigException.class, () -> check("jvmm"))
                        .suggestions())
                .containsExactly("jvm");
    }

    @Test
    void without_an_engine_nothing_is_checked() {
        bench.template("jvm", "# rigsmith-check: true\nFROM scratch\n").store.uninstall();
        assertThat(catchThrowableOfType(EngineException.class, () -> check("jvm"))
                        .id())
                .isEqualTo(ErrorId.ENGINE_MISSING);
    }
}
