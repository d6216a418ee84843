package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.application.ExplainKey.Explanation;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.key.InputKind;
import dev.rigsmith.domain.template.Template;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainKeyTest {

    private final Workbench bench = new Workbench();

    private Explanation explain(String word) {
        return bench.useCases().explainKey().explain(word);
    }

    @Test
    void the_key_is_the_one_that_a_build_gets() {
        bench.built("dev", "FROM scratch\nCOPY . /\n").file("a", "1");
        Explanation before = explain("dev");
        assertThat(before.recorded()).isFalse();
        assertThat(before.changes()).isEmpty();
        assertThat(bench.builds()).isZero();
        Prepared rig = bench.prepare("dev");
        assertThat(rig.key()).contains(before.key());
        assertThat(rig.image()).contains(before.image());
        assertThat(before.inputs().get().key()).isEqualTo(before.key());
    }

    @Test
    void changes_since_the_last_build_are_told() {
        bench.built("dev", "FROM scratch\nCOPY . /\n").file("a", "1");
        bench.prepare("dev");
        bench.file("b", "1");
        Explanation after = explain("dev");
        assertThat(after.recorded()).isTrue();
        assertThat(after.changes()).containsExactly(new Change(Change.Type.ADDED, InputKind.PATH, "b", "", ""));
    }

    @Test
    void what_has_no_key_is_refused() {
        bench.template("app", "FROM quay.io/t/x:1\n")
                .template("bad", "FORM scratch\n")
                .template("lost", Template.Origin.USER, "FROM scratch\n", new ContextSource.Directory("/no", "/no/C"))
                .local("quay.io/t/y:1", "a");
        assertThat(catchThrowableOfType(RefusedException.class, () -> explain("app"))
                        .id())
                .isEqualTo(ErrorId.MISSING_IMAGE);
        assertThat(catchThrowableOfType(RefusedException.class, () -> explain("quay.io/t/y:1"))
                        .id())
                .isEqualTo(ErrorId.NOT_BUILDABLE);
        assertThat(catchThrowableOfType(InvalidFileException.class, () -> explain("bad")))
                .isNotNull();
        assertThat(catchThrowableOfType(FileAccessException.class, () -> explain("lost")))
                .hasMessageContaining("/no");
        assertThat(catchThrowableOfType(UnknownRigException.class, () -> explain("ap"))
                        .suggestions())
                .containsExactly("app");
    }

    @Test
    void without_an_engine_a_key_needs_no_base_or_a_record() {
        bench.template("bare", "FROM scratch\n")
                .template("app", "FROM debian:12\n")
                .template("new", "FROM debian:12\n")
                .built("base", "FROM debian:12\n")
                .built("on", "FROM rig:base\n")
                .local("docker.io/library/debian:12", "a");
        Prepared app = bench.prepare("app");
        bench.store.uninstall();
        assertThat(explain("bare").key()).isNotNull();
        assertThat(app.key()).contains(explain("app").key());
        for (String word : List.of("new", "on")) {
            assertThat(catchThrowableOfType(EngineException.class, () -> explain(word))
                            .id())
                    .as(word)
                    .isEqualTo(ErrorId.ENGINE_MISSING);
        }
    }
}
