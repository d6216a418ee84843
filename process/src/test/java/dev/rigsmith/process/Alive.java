package dev.rigsmith.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Tells whether processes still run. One that is dead and only waits to be collected does not. */
final class Alive {

    private static final int TRIES = 100;
    private static final long PAUSE_MILLIS = 50;

    private Alive() {}

    /** Whether any of these, numbers in a file, still runs after a few seconds. */
    static boolean any(Path pids) throws IOException, InterruptedException {
        String[] numbers = Files.readString(pids).strip().split(" ");
        for (int i = 0; i < TRIES; i++) {
            if (Arrays.stream(numbers).noneMatch(Alive::runs)) {
                return false;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return true;
    }

    private static boolean runs(String pid) {
        try {
            String stat = Files.readString(Path.of("/proc", pid, "stat"));
            return !stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
        } catch (IOException gone) {
            return false;
        }
    }
}
