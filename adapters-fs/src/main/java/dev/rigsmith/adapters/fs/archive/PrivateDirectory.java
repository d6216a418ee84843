package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.adapters.fs.file.Trees;
import dev.rigsmith.domain.error.FileAccessException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A directory that nobody else may enter. It is gone when it is closed, and when this program ends before that; one
 * that a killed program left is taken away when the next is made, as nobody holds its lock any more.
 */
public final class PrivateDirectory implements AutoCloseable {

    private static final String PREFIX = "rigsmith-archive-";
    private static final String LOCK = "lock";
    private static final int ATTEMPTS = 5;

    /** A process loses its lock on a file as soon as it closes that once more, so its own are not even looked at. */
    private static final Set<Path> OF_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;
    private final Thread atEnd;

    private PrivateDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
        this.atEnd = new Thread(() -> delete(path), "clear " + path.getFileName());
        Runtime.getRuntime().addShutdownHook(atEnd);
    }

    /**
     * Makes one below this directory.
     *
     * @throws FileAccessException when that fails
     */
    public static PrivateDirectory in(Path parent) {
        try {
            requireSpeakable(parent);
            Path path = Files.createTempDirectory(
                    parent, PREFIX, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            OF_THIS_PROCESS.add(path.getFileName());
            PrivateDirectory made = new PrivateDirectory(path, locked(path));
            clearAbandoned(parent, Files.getOwner(path));
            return made;
        } catch (IOException failure) {
            throw Reasons.unwritable(parent, failure);
        }
    }

    /** An engine takes what stands behind a colon for a tag. */
    private static void requireSpeakable(Path parent) throws IOException {
        if (PathBytes.text(parent).indexOf(':') >= 0) {
            throw new IOException("engines take no path with a colon; set TMPDIR to another directory");
        }
    }

    /** The lock has its name only when it is held: there is no moment in which it looks abandoned. */
    private static FileChannel locked(Path path) throws IOException {
        Path unnamed = path.resolve("new");
        FileChannel channel = FileChannel.open(unnamed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
        Files.move(unnamed, path.resolve(LOCK));
        return channel;
    }

    private static void clearAbandoned(Path parent, UserPrincipal self) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path path : found) {
                if (!OF_THIS_PROCESS.contains(path.getFileName())) {
                    clearIfAbandoned(path, self);
                }
            }
        }
    }

    /** What belongs to somebody else is not even opened. */
    private static void clearIfAbandoned(Path path, UserPrincipal self) {
        try {
            if (Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(self) && isUnlocked(path)) {
                delete(path);
            }
        } catch (IOException gone) {
            // Its owner was quicker.
        }
    }

    private static boolean isUnlocked(Path path) throws IOException {
        try (FileChannel channel =
                FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            return channel.tryLock() != null;
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        delete(path);
        try {
            lock.close();
            OF_THIS_PROCESS.remove(path.getFileName());
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IOException | IllegalStateException ending) {
            // The directory is gone, and so is the program soon.
        }
    }

    /** Again and again while somebody still writes into it, which ends as soon as the directories are gone. */
    private static void delete(Path root) {
        for (int i = 0; i < ATTEMPTS && Files.exists(root, LinkOption.NOFOLLOW_LINKS); i++) {
            try {
                Trees.delete(root);
            } catch (IOException left) {
                // Tried again, or left for the next run.
            }
        }
    }
}
