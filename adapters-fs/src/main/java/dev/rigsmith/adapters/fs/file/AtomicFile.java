package dev.rigsmith.adapters.fs.file;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.rigsmith.domain.error.FileAccessException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Replaces files as a whole: whoever reads one, at whatever instant and after whatever crash, finds the old content or
 * the new one. The new content is written beside the file, forced to disk and renamed over it.
 */
public final class AtomicFile {

    private static final int MOST_LINKS = 40;
    private static final Duration LONGEST_WRITE = Duration.ofHours(1);
    private static final Pattern TEMPORARY = Pattern.compile("\\.rigsmith-\\d+-\\d+-\\d+\\.tmp");
    private static final AtomicLong SERIAL = new AtomicLong();
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> PRIVATE_DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private AtomicFile() {}

    /** Writes the new content to a stream that the caller does not close. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Gives a file this content. A new file is its user's alone (0600), an old one keeps its permissions; a symbolic
     * link stays, and what it points to is replaced. Missing directories are made.
     *
     * @throws FileAccessException when that fails; the old content is there then
     */
    public static void write(Path file, Content content) {
        try {
            replace(target(file), content);
        } catch (IOException failure) {
            throw Reasons.unwritable(file, failure);
        }
    }

    /** Gives a file these bytes; as {@link #write(Path, Content)}. */
    public static void write(Path file, byte[] bytes) {
        write(file, out -> out.write(bytes));
    }

    /** Makes a directory for the user alone (0700), and those above it, where they are missing. */
    public static void makeDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, attribute(PRIVATE_DIRECTORY));
        }
    }

    /**
     * Gives the files of a directory that writers left behind when they were killed, sorted. No write takes an hour, so
     * those that are older are nobody's.
     */
    public static List<Path> abandoned(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(AtomicFile::isAbandoned).sorted().toList();
        } catch (IOException failure) {
            throw Reasons.unreadable(directory, failure);
        }
    }

    private static boolean isAbandoned(Path file) {
        try {
            return TEMPORARY.matcher(file.getFileName().toString()).matches()
                    && Files.isRegularFile(file, NOFOLLOW_LINKS)
                    && Files.getLastModifiedTime(file)
                            .toInstant()
                            .isBefore(Instant.now().minus(LONGEST_WRITE));
        } catch (IOException gone) {
            return false;
        }
    }

    private static void replace(Path file, Content content) throws IOException {
        if (Files.isDirectory(file, NOFOLLOW_LINKS)) {
            throw new FileSystemException(PathBytes.text(file), null, "Is a directory");
        }
        Path directory = file.toAbsolutePath().getParent();
        makeDirectory(directory);
        Path temporary = directory.resolve(temporaryName());
        try {
            fill(temporary, permissions(file), content);
            Files.move(temporary, file, ATOMIC_MOVE);
        } catch (IOException | RuntimeException | Error failure) {
            Files.deleteIfExists(temporary);
            throw failure;
        }
        force(directory);
    }

    /** Follows links by hand, because the last one may point to a file that is not there yet. */
    private static Path target(Path file) throws IOException {
        Path target = file;
        for (int i = 0; Files.isSymbolicLink(target); i++) {
            if (i == MOST_LINKS) {
                throw new FileSystemException(PathBytes.text(file), null, "Too many levels of symbolic links");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** A name that no other process or thread uses at this time. */
    private static String temporaryName() {
        return ".rigsmith-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + "-" + SERIAL.incrementAndGet()
                + ".tmp";
    }

    private static Set<PosixFilePermission> permissions(Path file) throws IOException {
        return Files.exists(file) ? Files.getPosixFilePermissions(file) : PRIVATE;
    }

    private static void fill(Path file, Set<PosixFilePermission> permissions, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), attribute(PRIVATE))) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            if (!permissions.equals(PRIVATE)) {
                Files.setPosixFilePermissions(file, permissions);
            }
            channel.force(true);
        }
    }

    private static FileAttribute<?> attribute(Set<PosixFilePermission> permissions) {
        return PosixFilePermissions.asFileAttribute(permissions);
    }

    /** Makes the rename itself last. */
    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        }
    }
}
