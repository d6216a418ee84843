package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InputsChangedException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A build that fails leaves the store, the records and the locks as they were. */
class FailedBuildTest {

    private static final String BASE = "docker.io/library/debian:12";

    private final Workbench bench = new Workbench();

    @BeforeEach
    void furnish() {
        bench.local(BASE, "a").built("dev", "FROM debian:12\nCOPY . /\n", "true", "works", "true");
        bench.checks.teach("works", 0);
        bench.file("a", "1");
    }

    @AfterEach
    void nothing_is_left() {
        bench.store.mend();
        assertThat(bench.owned()).isEmpty();
        assertThat(bench.records.last(Workbench.projectId("dev"))).isEmpty();
        assertThat(bench.locks.held()).isEmpty();
        assertThat(bench.calls("tag")).isZero();
    }

    private <E extends RigsmithException> E failure(Class<E> type) {
        return catchThrowableOfType(type, () -> bench.prepare("dev"));
    }

    @Test
    void when_a_step_fails() {
        bench.builder.fail("Error: building at STEP \"RUN false\"");
        assertThat(failure(EngineException.class).lastLines()).containsExactly("Error: building at STEP \"RUN false\"");
        assertThat(bench.checks.commands()).isEmpty();
    }

    @Test
    void when_a_check_fails_and_the_later_ones_are_not_run() {
        bench.checks.teach("works", 3, "first", "it does not");
        RefusedException failure = failure(RefusedException.class);
        assertThat(failure.id()).isEqualTo(ErrorId.CHECK_FAILED);
        assertThat(failure)
                .hasMessageContaining("`works`")
                .hasMessageContaining("3")
                .hasMessageEndingWith("it does not");
        assertThat(bench.checks.commands()).containsExactly("true", "works");
    }

    @Test
    void when_a_check_is_silent() {
        bench.checks.teach("works", 1);
        assertThat(failure(RefusedException.class)).hasMessageEndingWith("status 1");
    }

    @Test
    void when_a_file_changes_meanwhile() {
        bench.builder.during(() -> bench.file("a", "2"));
        assertThat(failure(InputsChangedException.class).paths()).containsExactly("a");
    }

    @Test
    void when_a_file_changes_and_changes_back_meanwhile() {
        bench.builder.during(() -> {
            bench.file("a", "2");
            bench.file("a", "1");
        });
        assertThat(failure(InputsChangedException.class).paths()).containsExactly("a");
    }

    @Test
    void when_a_file_appears_meanwhile() {
        bench.builder.during(() -> bench.file("b", ""));
        assertThat(failure(InputsChangedException.class).paths()).containsExactly("b");
    }

    @Test
    void when_a_base_is_retagged_meanwhile() {
        bench.builder.during(() -> bench.local(BASE, "b"));
        assertThat(failure(InputsChangedException.class).paths()).containsExactly("base debian:12");
    }

    @Test
    void when_the_engine_breaks_down_the_first_failure_is_told() {
        bench.builder.fail("Error: no space left on device");
        bench.builder.during(() -> bench.store.breakDown("Error: database is locked"));
        EngineException failure = failure(EngineException.class);
        assertThat(failure.lastLines()).containsExactly("Error: no space left on device");
        assertThat(failure.getSuppressed()).hasSize(1);
    }
}
