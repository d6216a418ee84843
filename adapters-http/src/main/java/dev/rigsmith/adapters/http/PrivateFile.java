package dev.rigsmith.adapters.http;

import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.ports.Downloads;
import dev.rigsmith.process.Cleanup;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;

/**
 * A file in a directory that nobody else may enter. Both are gone when it is closed, and when this program is told to end
 * before that; what a killed program left is taken away when the next is made, as nobody holds its lock any more. The lock
 * is a file of its own: the system drops a lock when its process closes any channel of the file.
 */
final class PrivateFile implements Downloads.Download {

    private static final String PREFIX = "rigsmith-download-";
    private static final String LOCK = "lock";
    private static final String UNLOCKED = "new";
    private static final String CONTENT = "content";

    private final Path path;
    private final FileChannel lock;
    private final FileChannel channel;
    private final Cleanup cleanup;

    private PrivateFile(Path directory, Cleanup cleanup) throws IOException {
        this.cleanup = cleanup;
        this.lock = locked(directory);
        this.path = directory.resolve(CONTENT);
        this.channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** @throws FileAccessException when there can be none */
    static PrivateFile in(Path parent) {
        try {
            Path directory = Files.createTempDirectory(
                    parent, PREFIX, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            PrivateFile made = made(directory);
            clearAbandoned(parent, Files.getOwner(directory));
            return made;
        } catch (IOException failure) {
            throw unwritable(parent, failure);
        }
    }

    private static PrivateFile made(Path directory) throws IOException {
        Cleanup cleanup = Cleanup.of(() -> delete(directory));
        try {
            return new PrivateFile(directory, cleanup);
        } catch (IOException failure) {
            cleanup.close();
            throw failure;
        }
    }

    /** The lock has its name only when it is held: there is no moment in which it looks abandoned. */
    private static FileChannel locked(Path directory) throws IOException {
        Path unlocked = directory.resolve(UNLOCKED);
        FileChannel channel = FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
        Files.move(unlocked, directory.resolve(LOCK));
        return channel;
    }

    private static void clearAbandoned(Path parent, UserPrincipal self) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path directory : found) {
                clearIfAbandoned(directory, self);
            }
        }
    }

    /** What belongs to somebody else is not even opened. */
    private static void clearIfAbandoned(Path directory, UserPrincipal self) {
        try {
            if (Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS).equals(self) && isUnlocked(directory)) {
                delete(directory);
            }
        } catch (IOException gone) {
            // Its owner was quicker.
        }
    }

    private static boolean isUnlocked(Path directory) throws IOException {
        try (FileChannel other =
                FileChannel.open(directory.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            return other.tryLock() != null;
        } catch (OverlappingFileLockException held) {
            return false;
        }
    }

    /** @throws FileAccessException when the disk does not take it */
    void write(byte[] bytes) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException failure) {
            throw unwritable(path, failure);
        }
    }

    @Override
    public Path file() {
        return path;
    }

    @Override
    public void close() {
        cleanup.close();
        try {
            channel.close();
            lock.close();
        } catch (IOException gone) {
            // The file is gone already.
        }
    }

    private static void delete(Path directory) {
        try {
            for (String name : List.of(CONTENT, UNLOCKED, LOCK)) {
                Files.deleteIfExists(directory.resolve(name));
            }
            Files.deleteIfExists(directory);
        } catch (IOException failure) {
            throw unwritable(directory, failure);
        }
    }

    private static FileAccessException unwritable(Path path, IOException failure) {
        String reason = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return FileAccessException.unwritable(
                path.toString(), Optional.ofNullable(reason).orElse("it cannot be written"), failure);
    }
}
