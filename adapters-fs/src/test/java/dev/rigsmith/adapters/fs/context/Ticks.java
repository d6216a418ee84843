package dev.rigsmith.adapters.fs.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * Time for tests that cannot wait for files to grow old. By the clock of this class all files are old; so that nothing goes
 * unnoticed by it, a file system's clock must tick before and after each change.
 */
final class Ticks {

    /** Ten seconds ahead. */
    static final Clock AHEAD = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(10));

    private Ticks() {}

    /** Waits until a change gets another time than every change so far. */
    static void await(Path directory) {
        try {
            Path file = Files.createTempFile(directory, "tick", "");
            Object before = time(file);
            while (time(file).equals(before)) {
                Files.writeString(file, "x");
            }
            Files.delete(file);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Object time(Path file) throws IOException {
        return Files.getAttribute(file, "unix:ctime");
    }
}
