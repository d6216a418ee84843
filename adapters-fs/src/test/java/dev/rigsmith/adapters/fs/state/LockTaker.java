package dev.rigsmith.adapters.fs.state;

import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.ports.BuildLocks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A process of its own that takes a lock: {@code DIRECTORY KEY LOG ROUNDS}; with 0 rounds it keeps it until killed. */
final class LockTaker {

    private LockTaker() {}

    public static void main(String[] args) throws Exception {
        BuildLocks locks = new FileBuildLocks(Path.of(args[0]));
        BuildKey key = new BuildKey(args[1]);
        Path log = Path.of(args[2]);
        int rounds = Integer.parseInt(args[3]);
        for (int i = 0; i < rounds; i++) {
            try (BuildLocks.Held held = locks.acquire(key, holder -> {})) {
                log(log, held == null ? "" : "in ");
                Thread.sleep(2);
                log(log, "out ");
            }
        }
        if (rounds == 0) {
            locks.acquire(key, holder -> {});
            log(log, "in ");
            Thread.sleep(60_000);
        }
    }

    private static void log(Path log, String word) throws Exception {
        Files.writeString(log, word, StandardOpenOption.APPEND);
    }
}
