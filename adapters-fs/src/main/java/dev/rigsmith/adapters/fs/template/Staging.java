package dev.rigsmith.adapters.fs.template;

import dev.rigsmith.adapters.fs.file.Trees;
import dev.rigsmith.adapters.fs.file.AtomicFile;
import dev.rigsmith.adapters.fs.file.TemporaryName;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * A directory beside a place where things are installed, in which they are made ready. It is gone when this is closed, or
 * when the program is told to end; what a killed one left is cleared by the next.
 */
final class Staging implements AutoCloseable {

    private final Path path;
    private final Thread hook = new Thread(this::end, "clear-staging");
    private boolean ended;

    private Staging(Path path) {
        this.path = path;
    }

    /** Makes such a directory, and those above it where they are missing. */
    static Staging in(Path directory) throws IOException {
        AtomicFile.makeDirectory(directory);
        clear(directory);
        Staging staging = new Staging(directory.resolve(TemporaryName.next()));
        Runtime.getRuntime().addShutdownHook(staging.hook);
        staging.step(() -> AtomicFile.makeDirectory(staging.path));
        return staging;
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
            Trees.delete(path);
        } catch (IOException left) {
            // The next one clears it.
        }
    }

    @Override
    public void close() throws IOException {
        step(() -> Trees.delete(path));
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
