package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.rig.RigStatus;
import org.junit.jupiter.api.Test;

class AskAheadTest {

    private final Workbench bench = new Workbench();

    private Resolution resolve(String word) {
        return bench.useCases().resolveRig().resolve(word);
    }

    @Test
    void the_first_time_and_whenever_nothing_changed_the_engine_is_asked_once() {
        bench.local("docker.io/library/debian:12", "a").template("jvm", "FROM debian:12\n");
        resolve("jvm");
        assertThat(bench.calls("images")).isEqualTo(1);
        resolve("jvm");
        assertThat(bench.calls("images")).isEqualTo(2);
        assertThat(bench.store.calls().get(1)).isEqualTo(bench.store.calls().get(0));
    }

    @Test
    void the_question_is_put_before_anything_is_read() {
        bench.local("docker.io/library/debian:12", "a").template("jvm", "FROM debian:12\n");
        resolve("jvm");
        bench.projects.fail("/work/rigsmith.yaml", EngineException.missing("cannot be read"));

        assertThatThrownBy(() -> resolve("jvm")).hasMessageContaining("cannot be read");

        assertThat(bench.calls("images")).isEqualTo(2);
    }

    @Test
    void another_base_is_another_question() {
        bench.local("docker.io/library/debian:12", "a").local("docker.io/library/alpine:3", "b");
        bench.template("jvm", "FROM debian:12\n");
        bench.prepare("jvm");
        bench.template("jvm", "FROM alpine:3\n");
        long before = bench.calls("images");

        assertThat(resolve("jvm").status()).isEqualTo(RigStatus.STALE);
        assertThat(bench.calls("images")).isEqualTo(before + 2);
        assertThat(resolve("jvm").status()).isEqualTo(RigStatus.STALE);
        assertThat(bench.calls("images")).isEqualTo(before + 3);
    }

    @Test
    void an_engine_that_fails_is_told_of_when_it_is_asked_ahead_too() {
        bench.template("jvm", "FROM debian:12\n");
        resolve("jvm");
        bench.store.breakDown("no space left on device");

        assertThatThrownBy(() -> resolve("jvm")).isInstanceOf(EngineException.class);
    }

    @Test
    void without_an_engine_nothing_is_known_of_images_then_either() {
        bench.template("jvm", "FROM debian:12\n");
        resolve("jvm");
        bench.store.uninstall();

        assertThat(resolve("jvm").status()).isEqualTo(RigStatus.UNKNOWN);
    }
}
