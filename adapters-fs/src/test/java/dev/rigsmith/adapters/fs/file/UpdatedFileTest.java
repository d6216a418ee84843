package dev.rigsmith.adapters.fs.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.adapters.fs.OtherJvm;
import dev.rigsmith.domain.error.FileAccessException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdatedFileTest {

    private static final Duration SHORT = Duration.ofMillis(60);

    @TempDir
    Path directory;

    @Test
    void many_threads_count_without_a_mistake() throws IOException {
        Path file = directory.resolve("a/count");
        IntStream.range(0, 60).parallel().forEach(i -> UpdatedFile.update(file, UpdatedFileTest::oneMore));

        assertThat(file).hasContent("60");
        assertThat(names(file.getParent())).containsExactly(".count.lock", "count");
    }

    @Test
    void what_does_not_change_is_not_written() throws IOException {
        Path file = Files.writeString(directory.resolve("f"), "old");
        FileTime before = Files.getLastModifiedTime(file);
        Object key = Files.getAttribute(file, "unix:ino");
        UpdatedFile.update(file, old -> Optional.of(bytes("old")));
        UpdatedFile.update(file, old -> old);
        UpdatedFile.update(directory.resolve("none"), old -> old);

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
        assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(key);
        assertThat(directory.resolve("none")).doesNotExist();
    }

    @Test
    void a_change_that_fails_leaves_the_old_file_and_no_lock() throws IOException {
        Path file = Files.writeString(directory.resolve("f"), "1");
        assertThatThrownBy(() -> UpdatedFile.update(file, old -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(file).hasContent("1");
        UpdatedFile.update(file, UpdatedFileTest::oneMore);
        assertThat(file).hasContent("2");
    }

    @Test
    void a_thread_that_holds_the_lock_for_too_long_is_told() throws Exception {
        Path file = directory.resolve("f");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Thread holder = new Thread(() -> WriteLock.of(file).hold(() -> {
            held.countDown();
            await(over);
        }));
        holder.start();
        held.await();

        assertThatThrownBy(() -> new WriteLock(file, SHORT).hold(() -> {}))
                .isInstanceOf(FileAccessException.class)
                .hasMessage("cannot write " + file + ": process "
                        + ProcessHandle.current().pid() + " is changing it and does not finish");
        over.countDown();
        holder.join();
        new WriteLock(file, SHORT).hold(() -> {});
    }

    @Test
    void another_process_that_holds_the_lock_is_named_until_it_is_dead() throws Exception {
        Path file = directory.resolve("f");
        Process holder = OtherJvm.builder(LockHolder.class, file.toString())
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
        assertThat(holder.getInputStream().read()).isEqualTo('h');

        assertThatThrownBy(() -> new WriteLock(file, SHORT).hold(() -> {}))
                .hasMessage(
                        "cannot write " + file + ": process " + holder.pid() + " is changing it and does not finish");
        holder.destroyForcibly().waitFor();
        new WriteLock(file, SHORT).hold(() -> {});
    }

    @Test
    void whoever_waits_can_be_interrupted() {
        Path file = directory.resolve("f");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> WriteLock.of(file).hold(() -> {})).isInstanceOf(FileAccessException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void what_killed_writers_left_is_removed_and_nothing_else() throws IOException {
        String mine = TemporaryName.next();
        String namespace = mine.replaceAll("^\\.rigsmith-(\\d+)-.*", "$1");
        String gone = ".rigsmith-" + namespace + "-999999999-1-1.tmp";
        String reused = mine.replaceAll("-\\d+-(\\d+\\.tmp)$", "-1-$1");
        String elsewhere = ".rigsmith-1-999999999-1-1.tmp";
        for (String name : List.of(mine, gone, reused, elsewhere, ".rigsmith-x.tmp", "rigsmith-1-1-1-1.tmp")) {
            Files.createFile(directory.resolve(name));
        }
        UpdatedFile.update(directory.resolve("f"), old -> Optional.of(bytes("x")));

        assertThat(names(directory))
                .containsExactlyInAnyOrder("f", ".f.lock", mine, elsewhere, ".rigsmith-x.tmp", "rigsmith-1-1-1-1.tmp");
    }

    private static Optional<byte[]> oneMore(Optional<byte[]> old) {
        int count = old.map(bytes -> Integer.parseInt(new String(bytes, StandardCharsets.US_ASCII)))
                .orElse(0);
        return Optional.of(bytes(String.valueOf(count + 1)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
