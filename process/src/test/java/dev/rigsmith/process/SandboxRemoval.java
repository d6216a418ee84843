package dev.rigsmith.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes a sandbox away, whatever state it is in. */
record SandboxRemoval(EngineSandbox sandbox) {

    private static final int MOUNT_POINT = 4;

    static SandboxRemoval of(EngineSandbox sandbox) {
        return new SandboxRemoval(sandbox);
    }

    void run() {
        attempt("podman", "rm", "--all", "--force", "--time=0");
        attempt("buildah", "rm", "--all");
        mounts().forEach(mount -> attempt("umount", "--lazy", mount));
        if (!delete()) {
            attempt("buildah", "unshare", "rm", "-rf", sandbox.directory().toString());
        }
    }

    private void attempt(String... command) {
        try {
            sandbox.programs().run(Invocation.query(List.of(command)));
        } catch (RuntimeException failure) {
            // The next step may still work.
        }
    }

    private List<String> mounts() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/mountinfo"))) {
            return lines.map(line -> line.split(" ")[MOUNT_POINT])
                    .filter(mount -> mount.startsWith(sandbox.directory() + "/"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private boolean delete() {
        try (Stream<Path> paths = Files.walk(sandbox.directory())) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
            return true;
        } catch (IOException | java.io.UncheckedIOException failure) {
            return false;
        }
    }
}
