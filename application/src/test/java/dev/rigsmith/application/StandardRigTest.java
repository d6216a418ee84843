package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import org.junit.jupiter.api.Test;

class StandardRigTest {

    private final Workbench bench = new Workbench();

    @Test
    void the_projects_default_is_meant() {
        bench.published("a", "debian:12").published("b", "debian:12").standard("b");
        assertThat(bench.useCases().standardRig().name()).isEqualTo("b");
    }

    @Test
    void the_only_rig_needs_no_default() {
        bench.published("dev", "debian:12");
        assertThat(bench.useCases().standardRig().name()).isEqualTo("dev");
    }

    @Test
    void of_several_none_is_guessed() {
        bench.published("a", "debian:12").published("b", "debian:12");
        assertThat(refused().getMessage()).contains("declares no default").doesNotContain("no rigsmith.yaml");
        assertThat(refused().remedy()).contains("`default:`", "a, b");
    }

    @Test
    void without_a_project_none_is_meant() {
        bench.template("jvm", "FROM scratch\n");
        assertThat(refused()).hasMessageContaining("no rigsmith.yaml");
    }

    private InvalidInputException refused() {
        InvalidInputException why = catchThrowableOfType(
                InvalidInputException.class,
                () -> bench.useCases().standardRig().name());
        assertThat(why.id()).isEqualTo(ErrorId.INVALID_ARGUMENT);
        return why;
    }

    @Test
    void the_engine_is_not_asked() {
        bench.published("dev", "debian:12").store.uninstall();
        assertThat(bench.useCases().standardRig().name()).isEqualTo("dev");
        assertThat(bench.store.calls()).isEmpty();
    }
}
