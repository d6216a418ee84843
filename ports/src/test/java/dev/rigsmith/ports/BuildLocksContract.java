package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.key.BuildKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every kind of build lock promises. */
@Timeout(60)
public abstract class BuildLocksContract {

    private static final BuildKey KEY = new BuildKey("a".repeat(64));
    private static final BuildKey OTHER = new BuildKey("b".repeat(64));

    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** The locks under test. */
    protected abstract BuildLocks locks();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void a_free_lock_is_had_at_once() {
        List<String> waits = new ArrayList<>();
        locks().acquire(KEY, waits::add).close();

        assertThat(waits).isEmpty();
    }

    @Test
    void a_lock_that_was_given_back_is_free() {
        locks().acquire(KEY, BuildLocksContract::unexpected).close();
        locks().acquire(KEY, BuildLocksContract::unexpected).close();
    }

    @Test
    void a_lock_is_had_without_waiting_only_when_it_is_free() {
        try (BuildLocks.Held held = locks().acquire(KEY, BuildLocksContract::unexpected)) {
            assertThat(held).isNotNull();
            assertThat(locks().tryAcquire(KEY)).isEmpty();
            assertThat(locks().tryAcquire(OTHER)).hasValueSatisfying(BuildLocks.Held::close);
        }
        assertThat(locks().tryAcquire(KEY)).hasValueSatisfying(BuildLocks.Held::close);
    }

    @Test
    void the_locks_of_all_keys_are_had_only_when_none_is_held() {
        try (BuildLocks.Held held = locks().acquire(KEY, BuildLocksContract::unexpected)) {
            assertThat(held).isNotNull();
            assertThat(locks().tryAcquireAll()).isEmpty();
        }
        try (BuildLocks.Held all = locks().tryAcquireAll().orElseThrow()) {
            assertThat(all).isNotNull();
            assertThat(locks().tryAcquire(KEY)).isEmpty();
            assertThat(locks().tryAcquireAll()).isEmpty();
        }
        assertThat(locks().tryAcquire(KEY)).hasValueSatisfying(BuildLocks.Held::close);
    }

    @Test
    void who_wants_a_lock_waits_for_the_holder_of_all() throws Exception {
        CompletableFuture<String> told = new CompletableFuture<>();
        BuildLocks.Held all = locks().tryAcquireAll().orElseThrow();
        Future<BuildLocks.Held> one = threads.submit(() -> locks().acquire(KEY, told::complete));
        assertThat(told.get(30, TimeUnit.SECONDS)).isNotBlank();
        assertThat(one).isNotDone();
        all.close();

        one.get(30, TimeUnit.SECONDS).close();
    }

    @Test
    void the_keys_whose_locks_are_held_are_known() {
        assertThat(locks().held()).isEmpty();
        try (BuildLocks.Held held = locks().acquire(KEY, BuildLocksContract::unexpected)) {
            assertThat(held).isNotNull();
            assertThat(locks().held()).containsExactly(KEY);
        }
        assertThat(locks().held()).isEmpty();
    }

    @Test
    void their_scope_is_one_word_that_stays() {
        String scope = locks().scope();
        locks().acquire(KEY, BuildLocksContract::unexpected).close();

        assertThat(scope).matches("[0-9a-zA-Z]{1,40}");
        assertThat(locks().scope()).isEqualTo(scope);
    }

    @Test
    void keys_do_not_wait_for_each_other() {
        try (BuildLocks.Held one = locks().acquire(KEY, BuildLocksContract::unexpected);
                BuildLocks.Held two = locks().acquire(OTHER, BuildLocksContract::unexpected)) {
            assertThat(one).isNotSameAs(two);
        }
    }

    @Test
    void who_comes_second_is_told_once_whom_it_waits_for_and_waits() throws Exception {
        List<String> waits = new CopyOnWriteArrayList<>();
        CountDownLatch waiting = new CountDownLatch(1);
        BuildLocks.Held first = locks().acquire(KEY, BuildLocksContract::unexpected);
        Future<BuildLocks.Held> second = threads.submit(() -> locks().acquire(KEY, holder -> {
            waits.add(holder);
            waiting.countDown();
        }));
        assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();
        Thread.sleep(120);
        assertThat(second).isNotDone();
        first.close();

        second.get(30, TimeUnit.SECONDS).close();
        assertThat(waits).singleElement().asString().isNotBlank();
    }

    @Test
    void a_lock_may_be_given_back_by_another_thread() throws Exception {
        BuildLocks.Held held = locks().acquire(KEY, BuildLocksContract::unexpected);
        threads.submit(held::close).get(30, TimeUnit.SECONDS);

        locks().acquire(KEY, BuildLocksContract::unexpected).close();
    }

    @Test
    void giving_back_twice_takes_nothing_from_the_next_holder() throws Exception {
        BuildLocks.Held first = locks().acquire(KEY, BuildLocksContract::unexpected);
        first.close();
        CompletableFuture<String> told = new CompletableFuture<>();
        try (BuildLocks.Held second = locks().acquire(KEY, BuildLocksContract::unexpected)) {
            first.close();
            threads.submit(() -> locks().acquire(KEY, told::complete).close());
            assertThat(told.get(30, TimeUnit.SECONDS)).isNotBlank();
            assertThat(second).isNotNull();
        }
    }

    @Test
    void among_many_there_is_one_holder_at_a_time() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        List<Future<Integer>> done = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            done.add(threads.submit(() -> {
                try (BuildLocks.Held held = locks().acquire(KEY, holder -> {})) {
                    int most = inside.incrementAndGet();
                    Thread.sleep(held == null ? 0 : 3);
                    inside.decrementAndGet();
                    return most;
                }
            }));
        }
        for (Future<Integer> one : done) {
            assertThat(one.get(50, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    private static void unexpected(String holder) {
        throw new AssertionError("waits for " + holder);
    }
}
