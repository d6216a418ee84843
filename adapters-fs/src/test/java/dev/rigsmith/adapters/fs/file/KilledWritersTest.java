package dev.rigsmith.adapters.fs.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.adapters.fs.QuickJvm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writers that are killed at any instant. */
class KilledWritersTest {

    private static final int KILLS = 200;
    private static final String WITHOUT_END = "999999";

    @TempDir
    Path directory;

    /** Each writer counts on, and tells of each number that it wrote; the next one waits, to begin when this one is dead. */
    @Test
    void a_kill_at_any_instant_leaves_the_old_or_the_new_file_and_no_lock() throws Exception {
        String scratch =
                Files.createDirectory(directory.resolve("scratch")).resolve("f").toString();
        QuickJvm writers = QuickJvm.of(Files.createDirectory(directory.resolve("code")), Counter.class, scratch, "3");
        Path file = Files.createDirectory(directory.resolve("data")).resolve("f");
        Random random = new Random(11);
        int done = 0;
        int within = 0;
        Process next = writers.start(file.toString(), WITHOUT_END);
        // Where kills come late, it takes more of them to hit as many writes.
        for (int i = 0; i < KILLS || within < KILLS / 10 && i < 3 * KILLS; i++) {
            Process writer = next;
            next = writers.start(file.toString(), WITHOUT_END);
            done += kill(writer, random.nextDouble());
            int found = whole(file);
            assertThat(found).isBetween(done, done + 1);
            done = found;
            within += temporaryFiles(file) > 0 ? 1 : 0;
        }
        next.destroyForcibly().waitFor();
        UpdatedFile.update(file, old -> Optional.of(Counter.content(0)));

        assertThat(temporaryFiles(file)).isZero();
        assertThat(within).as("kills while a new file was written").isBetween(KILLS / 10, KILLS - 10);
    }

    /**
     * Lets it write twice and for a while longer, kills it, and gives how many numbers it told of.
     *
     * @param instant from 0 to 1, when to kill it, within the time of two writes
     */
    private static int kill(Process writer, double instant) throws IOException, InterruptedException {
        InputStream told = writer.getInputStream();
        assertThat(told.read()).isEqualTo('.');
        writer.getOutputStream().close();
        assertThat(told.read()).isEqualTo('+');
        long first = System.nanoTime();
        assertThat(told.read()).isEqualTo('+');
        LockSupport.parkNanos((long) (instant * 2 * (System.nanoTime() - first)));
        writer.toHandle().destroyForcibly();
        writer.waitFor();
        return 2 + told.readAllBytes().length;
    }

    /** Gives the number in the file, which is there as it was written. */
    private static int whole(Path file) {
        Optional<byte[]> content = WholeFile.read(file);
        int number = Counter.number(content);
        assertThat(content.orElseThrow()).isEqualTo(Counter.content(number));
        return number;
    }

    private static int temporaryFiles(Path file) throws IOException {
        int count = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(file.getParent(), "*.tmp")) {
            for (Path found : files) {
                count += Files.exists(found) ? 1 : 0;
            }
        }
        return count;
    }
}
