package dev.rigsmith.process;

import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Settings with which the engines may work on a machine, from the plainest to the most restricted one.
 *
 * @param driver the storage driver
 * @param lines the lines of {@code [containers]}
 * @param runtime the lines of {@code [engine]}
 */
record SandboxSettings(String driver, List<String> lines, List<String> runtime) {

    /** Soft and hard ones alike: podman's service takes the one for the other. */
    private static final String LIMITS = "default_ulimits = [\"nofile=4096:4096\", \"nproc=4096:4096\"]";

    private static final String HOST_NETWORK = "netns = \"host\"";
    private static final String RUNC = "runtime = \"runc\"";

    private static final Deque<SandboxSettings> CANDIDATES = new ConcurrentLinkedDeque<>(List.of(
            new SandboxSettings("overlay", List.of(), List.of()),
            new SandboxSettings("overlay", List.of(LIMITS, HOST_NETWORK), List.of()),
            new SandboxSettings("overlay", List.of(LIMITS, HOST_NETWORK), List.of(RUNC)),
            new SandboxSettings("vfs", List.of(LIMITS, HOST_NETWORK), List.of()),
            new SandboxSettings("vfs", List.of(LIMITS, HOST_NETWORK), List.of(RUNC))));

    /** Those to try, in this order. */
    static List<SandboxSettings> candidates() {
        return List.copyOf(CANDIDATES);
    }

    /** Has the next sandboxes of this program try these first: on one machine the same ones work. */
    void worked() {
        if (!equals(CANDIDATES.peekFirst())) {
            CANDIDATES.addFirst(this);
        }
    }

    /** Each driver has a place of its own, since a failed trial may leave something. */
    String storageConf(Path directory) {
        return """
                [storage]
                driver = "%s"
                graphroot = "%s"
                runroot = "%s"
                """.formatted(driver, directory.resolve("graph-" + driver), directory.resolve("run-" + driver));
    }

    String containersConf() {
        return "[containers]\n" + String.join("\n", lines) + "\n[engine]\n" + String.join("\n", runtime) + "\n";
    }
}
