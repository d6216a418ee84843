package dev.rigsmith.adapters.fs.project;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** The files and directories that were made, so that they can be taken back. */
final class Written {

    private final Deque<Path> paths = new ArrayDeque<>();

    void add(Path path) {
        paths.push(path);
    }

    /** Makes a directory and those above it, where they are missing. */
    void makeDirectories(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        makeDirectories(directory.getParent());
        try {
            Files.createDirectory(directory);
            add(directory);
        } catch (FileAlreadyExistsException taken) {
            requireDirectory(directory);
        }
    }

    private static void requireDirectory(Path directory) throws FileSystemException {
        if (!Files.isDirectory(directory)) {
            throw new FileSystemException(directory.toString(), null, directory.getFileName() + " is no directory");
        }
    }

    /** Takes everything away, the last first; a directory in which somebody put something meanwhile stays. */
    void takeBack() {
        paths.forEach(path -> {
            try {
                Files.deleteIfExists(path);
            } catch (IOException failure) {
                // What cannot be taken away is no worse than what went wrong before, which is told.
            }
        });
    }
}
