package dev.rigsmith.adapters.fs.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.adapters.fs.OtherJvm;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.ports.BuildLocks;
import dev.rigsmith.ports.BuildLocksContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBuildLocksTest extends BuildLocksContract {

    private static final BuildKey KEY = new BuildKey("d".repeat(64));

    @TempDir
    Path directory;

    private Path log;

    @BeforeEach
    void makeLog() throws IOException {
        log = Files.createFile(directory.resolve("log"));
    }

    @Override
    protected BuildLocks locks() {
        return new FileBuildLocks(directory.resolve("state/locks"));
    }

    @Test
    void other_locks_have_another_scope_and_to_ask_for_it_makes_no_file() {
        BuildLocks others = new FileBuildLocks(directory.resolve("other/locks"));

        assertThat(others.scope()).isNotEqualTo(locks().scope());
        assertThat(directory.resolve("other")).doesNotExist();
    }

    @Test
    void several_processes_hold_it_one_at_a_time() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(start(20));
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }

        assertThat(Files.readString(log)).isEqualTo("in out ".repeat(60));
        assertThat(files()).containsExactly("gate");
    }

    @Test
    void a_lock_ends_with_its_process_and_the_next_one_is_told_who_held_it() throws Exception {
        Process holder = start(0);
        awaitLog();
        List<String> waits = new CopyOnWriteArrayList<>();
        Thread killer = new Thread(() -> {
            while (waits.isEmpty()) {
                Thread.onSpinWait();
            }
            holder.destroyForcibly();
        });
        killer.start();
        locks().acquire(KEY, waits::add).close();
        killer.join();

        assertThat(waits).containsExactly("process " + holder.pid() + ", which does the same");
        assertThat(files()).containsExactly("gate");
    }

    @Test
    void what_killed_processes_left_is_cleared_by_the_next_run() throws Exception {
        Process holder = start(0);
        awaitLog();
        holder.destroyForcibly().waitFor();
        assertThat(files()).contains(KEY + ".lock");
        locks().acquire(new BuildKey("e".repeat(64)), holding -> {}).close();

        assertThat(files()).containsExactly("gate");
    }

    @Test
    void a_place_that_cannot_be_written_is_an_error() throws IOException {
        Files.writeString(directory.resolve("state"), "a file where a directory should be");
        BuildLocks locks = locks();

        assertThatThrownBy(() -> locks.acquire(KEY, holder -> {})).isInstanceOf(FileAccessException.class);
    }

    @Test
    void whoever_waits_can_be_interrupted() {
        try (BuildLocks.Held held = locks().acquire(KEY, holder -> {})) {
            assertThat(held).isNotNull();
            BuildLocks locks = locks();
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> locks.acquire(KEY, holder -> {})).isInstanceOf(FileAccessException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private Process start(int rounds) throws IOException {
        String locks = directory.resolve("state/locks").toString();
        return OtherJvm.start(LockTaker.class, locks, KEY.hex(), log.toString(), "" + rounds);
    }

    private void awaitLog() throws Exception {
        while (Files.size(log) == 0) {
            Thread.sleep(10);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("state/locks"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
