package dev.rigsmith.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanupTest {

    private final List<String> done = new ArrayList<>();

    @Test
    void it_is_done_once() {
        Cleanup cleanup = Cleanup.of(() -> done.add("x"));

        cleanup.close();
        cleanup.close();

        assertThat(done).containsExactly("x");
    }

    @Test
    void it_is_not_done_when_there_is_nothing_left_to_do() {
        try (Cleanup cleanup = Cleanup.of(() -> done.add("x"))) {
            cleanup.cancel();
        }

        assertThat(done).isEmpty();
    }

    @Test
    void it_is_tried_again_when_it_failed() {
        Cleanup cleanup = Cleanup.of(() -> {
            done.add("x");
            if (done.size() == 1) {
                throw new IllegalStateException("not yet");
            }
        });

        assertThatThrownBy(cleanup::close).hasMessage("not yet");
        cleanup.close();

        assertThat(done).hasSize(2);
    }

    @Test
    void an_interrupted_thread_may_still_wait_in_it() {
        Cleanup cleanup = Cleanup.of(() -> done.add(Thread.currentThread().isInterrupted() ? "interrupted" : "calm"));
        Thread.currentThread().interrupt();

        cleanup.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).containsExactly("calm");
    }
}
