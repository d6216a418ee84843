package dev.rigsmith.adapters.fs.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockDirectoryTest {

    private static final int LOOKS = 20_000;

    @TempDir
    Path directory;

    /** Makes the file of a lock and removes it, as other processes do, until it is told to stop. */
    private void comeAndGo(Path file, AtomicBoolean stop) {
        try {
            while (!stop.get()) {
                Files.writeString(file, "1\n");
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void who_holds_a_lock_can_be_asked_while_it_is_given_back() throws Exception {
        Path file = directory.resolve("a.lock");
        AtomicBoolean stop = new AtomicBoolean();
        Thread others = new Thread(() -> comeAndGo(file, stop));
        others.start();
        try {
            for (int i = 0; i < LOOKS; i++) {
                assertThat(LockDirectory.of(directory).holder("a.lock")).contains("process");
            }
        } finally {
            stop.set(true);
            others.join();
        }
    }
}
