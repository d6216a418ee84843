package dev.rigsmith.adapters.fs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small file system of its own; for the administrator alone. */
record Mounted(Path path) implements AutoCloseable {

    static Mounted tmpfs(Path directory, String options) throws IOException {
        RegistryFaultsTest.run(
                "mount",
                "-t",
                "tmpfs",
                "-o",
                options,
                "tmpfs",
                Files.createDirectory(directory).toString());
        return new Mounted(directory);
    }

    void makeReadOnly() throws IOException {
        RegistryFaultsTest.run("mount", "-o", "remount,ro", path.toString());
    }

    @Override
    public void close() throws IOException {
        RegistryFaultsTest.run("umount", path.toString());
    }
}
