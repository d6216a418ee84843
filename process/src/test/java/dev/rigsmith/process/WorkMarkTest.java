package dev.rigsmith.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkMarkTest {

    private final WorkMark mark = WorkMark.next();

    @Test
    void it_is_found_in_any_text() {
        assertThat(WorkMark.in("{\"Secrets\":[\"id=" + mark + ",src=/x\"]}")).contains(mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rigsmith-work-1-2-3", "rigsmith-work-1-2-x-4", "rigsmith-check-1-2-3-4"})
    void it_is_not_found_in_other_texts(String text) {
        assertThat(WorkMark.in(text)).isEmpty();
    }

    @Test
    void every_build_has_its_own() {
        assertThat(WorkMark.next()).isNotEqualTo(mark);
    }

    @Test
    void a_build_of_a_running_process_is_in_use() {
        assertThat(mark.isAbandoned()).isFalse();
    }

    @Test
    void a_build_of_a_process_that_ended_is_abandoned() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();

        assertThat(new WorkMark(mark.namespace(), process.pid(), mark.start(), 1).isAbandoned())
                .isTrue();
    }

    @Test
    void a_number_that_is_used_again_is_another_process() {
        assertThat(new WorkMark(mark.namespace(), mark.process(), mark.start() + 1, 1).isAbandoned())
                .isTrue();
    }

    @Test
    void a_process_elsewhere_is_nobodys_business() {
        assertThat(new WorkMark(mark.namespace() + 1, mark.process(), mark.start() + 1, 1).isAbandoned())
                .isFalse();
        assertThat(new WorkMark(0, 1, 1, 1).isAbandoned()).isFalse();
    }
}
