package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.key.BuildKey;
import org.junit.jupiter.api.Test;

class InMemoryBuildLocksTest extends BuildLocksContract {

    private final InMemoryBuildLocks locks = new InMemoryBuildLocks();

    @Override
    protected BuildLocks locks() {
        return locks;
    }

    @Test
    void a_thread_that_waits_for_itself_is_found_out() {
        BuildKey key = new BuildKey("c".repeat(64));
        try (BuildLocks.Held held = locks.acquire(key, holder -> {})) {
            assertThat(held).isNotNull();
            assertThat(locks.held()).containsExactly(key);
            assertThatThrownBy(() -> locks.acquire(key, holder -> {})).isInstanceOf(AssertionError.class);
        }
        assertThat(locks.held()).isEmpty();
    }
}
