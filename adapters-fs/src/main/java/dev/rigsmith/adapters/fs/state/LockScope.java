package dev.rigsmith.adapters.fs.state;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.domain.context.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells the locks of a directory from those of every other one, on any machine. Containers made from one image have the
 * same paths and the same number, or none; their names differ.
 */
final class LockScope {

    private static final int LENGTH = 12;

    private LockScope() {}

    static String of(Path directory) {
        String all =
                text("/etc/machine-id") + "\n" + text("/proc/sys/kernel/hostname") + "\n" + PathBytes.text(directory);
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8)).hex().substring(0, LENGTH);
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException none) {
            return "";
        }
    }
}
