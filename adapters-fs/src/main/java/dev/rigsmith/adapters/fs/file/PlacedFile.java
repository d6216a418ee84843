package dev.rigsmith.adapters.fs.file;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * Writes files that users asked for, of any size: beside their place, forced to disk, and then moved there, so that at
 * any instant, and after any crash, there is the old file or the new one. What killed writers left beside it is removed;
 * a writer that is told to end removes its own.
 */
public final class PlacedFile {

    private static final int BUFFER = 1 << 16;

    private PlacedFile() {}

    /**
     * Finds out whether a new file can be written beside this one; what killed writers left there is removed.
     *
     * @throws IOException when that fails, with the system's reason
     */
    public static void probe(Path file) throws IOException {
        TemporaryName.clear(file.getParent());
        Path temporary = file.resolveSibling(TemporaryName.next());
        FileChannel.open(temporary, CREATE_NEW, WRITE).close();
        Files.delete(temporary);
    }

    /**
     * Makes a file with the permissions that new files have here.
     *
     * @param file absolute
     * @throws FileAlreadyExistsException when anything has its name by the end
     * @throws IOException when that fails; nothing is left then
     */
    public static void create(Path file, AtomicFile.Content content) throws IOException {
        write(file, content, temporary -> link(temporary, file));
    }

    /**
     * Makes a file, in the place of the one that is there, if there is one; it keeps that one's permissions.
     *
     * @param file absolute
     * @throws IOException when that fails; the old one is there then
     */
    public static void replace(Path file, AtomicFile.Content content) throws IOException {
        write(file, content, temporary -> {
            if (Files.isRegularFile(file, NOFOLLOW_LINKS)) {
                permit(temporary, Files.getPosixFilePermissions(file));
            }
            Files.move(temporary, file, ATOMIC_MOVE);
        });
    }

    /** Some file systems know one set of permissions alone, and let nobody set it. */
    private static void permit(Path file, Set<PosixFilePermission> permissions) throws IOException {
        if (!Files.getPosixFilePermissions(file).equals(permissions)) {
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    private static void write(Path file, AtomicFile.Content content, Placing placing) throws IOException {
        Path temporary = file.resolveSibling(TemporaryName.next());
        Thread atEnd = new Thread(() -> delete(temporary), "remove " + temporary.getFileName());
        Runtime.getRuntime().addShutdownHook(atEnd);
        try {
            fill(temporary, content);
            placing.place(temporary);
        } finally {
            delete(temporary);
            forget(atEnd);
        }
        AtomicFile.force(file.getParent());
    }

    private static void fill(Path file, AtomicFile.Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE))) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** A hard link never takes a name from anybody. Where there are none, only who comes between look and move loses. */
    private static void link(Path temporary, Path file) throws IOException {
        try {
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            if (RegularFile.isThere(file)) {
                throw new FileAlreadyExistsException(PathBytes.text(file));
            }
            Files.move(temporary, file, ATOMIC_MOVE);
        }
    }

    private static void delete(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException left) {
            // The next one who writes here removes it.
        }
    }

    private static void forget(Thread atEnd) {
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException ending) {
            // It runs already.
        }
    }

    /** Gives a file that is written its name. */
    @FunctionalInterface
    private interface Placing {
        void place(Path temporary) throws IOException;
    }
}
