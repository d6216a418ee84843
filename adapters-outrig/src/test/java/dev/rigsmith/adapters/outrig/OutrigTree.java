package dev.rigsmith.adapters.outrig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The context that the expected digests were made from, with the same modes whatever the umask is. */
record OutrigTree(Path root) {

    static final String CONTAINERFILE = "FROM scratch\nCOPY . /\n";

    /** Too long for the name field of a tar header. */
    private static final String LONG = "x".repeat(120);

    void make() {
        List.of("", "bin", "docs", "docs/empty").forEach(this::directory);
        file("Containerfile", CONTAINERFILE, "rw-r--r--");
        file("bin/run", "#!/bin/sh\n", "rwxr-xr-x");
        file("secret", "s3", "rw-------");
        file(LONG, "long", "rw-r--r--");
        attempt(() -> Files.createSymbolicLink(root.resolve("link"), Path.of("bin/run")));
    }

    void file(String name, String text, String mode) {
        attempt(() -> Files.setPosixFilePermissions(
                Files.writeString(root.resolve(name), text), PosixFilePermissions.fromString(mode)));
    }

    void file(String name, String text) {
        file(name, text, "rw-r--r--");
    }

    void rename(String from, String to) {
        attempt(() -> Files.move(root.resolve(from), root.resolve(to)));
    }

    void delete(String name) {
        attempt(() -> {
            Files.delete(root.resolve(name));
            return root;
        });
    }

    private void directory(String name) {
        attempt(() -> Files.setPosixFilePermissions(
                Files.createDirectories(root.resolve(name)), PosixFilePermissions.fromString("rwxr-xr-x")));
    }

    private static void attempt(Step step) {
        try {
            step.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @FunctionalInterface
    private interface Step {
        Path run() throws IOException;
    }
}
