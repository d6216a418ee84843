package dev.rigsmith.adapters.fs.template;

import dev.rigsmith.adapters.fs.file.AtomicFile;
import dev.rigsmith.adapters.fs.file.TemporaryName;
import dev.rigsmith.adapters.fs.file.Trees;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A directory beside a place where things are installed, in which they are made ready. It is gone when this is closed, or
 * when the program is told to end; what a killed one left is cleared by the next.
 */
final class Staging implements AutoCloseable {

    private final Path path;
    private final List<Path> made;
    private final Thread hook = new Thread(this::end, "clear-staging");
    private boolean ended;

    private Staging(Path path, List<Path> made) {
        this.path = path;
        this.made = made;
    }

    /** Makes such a directory, and those above it where they are missing. */
    static Staging in(Path directory) throws IOException {
        List<Path> missing = missing(directory);
        AtomicFile.makeDirectory(directory);
        clear(directory);
        Staging staging = new Staging(directory.resolve(TemporaryName.next()), missing);
        Runtime.getRuntime().addShutdownHook(staging.hook);
        staging.step(() -> AtomicFile.makeDirectory(staging.path));
        return staging;
    }

    /** The directories that are not there yet, the innermost first. */
    private static List<Path> missing(Path directory) {
        List<Path> missing = new ArrayList<>();
        for (Path path = directory; path != null && Files.notExists(path); path = path.getParent()) {
            missing.add(path);
        }
        return missing;
    }

    private static void clear(Path directory) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, ".rigsmith-*")) {
            for (Path path : left) {
                if (TemporaryName.isAbandoned(path.getFileName().toString())) {
                    Trees.delete(path);
                }
            }
        }
    }

    Path path() {
        return path;
    }

    /** Does a piece of the work, unless the end has begun: then nobody waits for it any more. */
    void step(Step step) throws IOException {
        synchronized (this) {
            if (!ended) {
                step.run();
                return;
            }
        }
        while (true) {
            LockSupport.park(this);
        }
    }

    private synchronized void end() {
        ended = true;
        try {
            delete();
        } catch (IOException left) {
            // The next one clears it.
        }
    }

    /** Directories that were made for this go as well, when nothing came of it. */
    private void delete() throws IOException {
        Trees.delete(path);
        for (Path directory : made) {
            try {
                Files.delete(directory);
            } catch (DirectoryNotEmptyException | NoSuchFileException used) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        step(this::delete);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // It runs, and has nothing left to do.
        }
    }

    /** A piece of work that is not interrupted. */
    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }
}
