package dev.rigsmith.adapters.fs.file;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Makes files that were not there before: with their whole content at once, and for one of all that try at once. */
public final class NewFile {

    private NewFile() {}

    /**
     * Makes a file with the permissions that new files have here. Whoever sees it sees all of it.
     *
     * @throws FileAlreadyExistsException when anything has its name, be it a link to nothing
     * @throws IOException when that fails; nothing is left then
     */
    public static void create(Path file, byte[] bytes) throws IOException {
        Path temporary = file.resolveSibling(TemporaryName.next());
        try {
            fill(temporary, bytes);
            link(file, temporary, bytes);
        } finally {
            Files.deleteIfExists(temporary);
        }
        AtomicFile.force(file.toAbsolutePath().getParent());
    }

    /** A hard link never takes a name from anybody; where there are none, the name is taken first and then filled. */
    private static void link(Path file, Path temporary, byte[] bytes) throws IOException {
        try {
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            fillNew(file, bytes);
        }
    }

    private static void fillNew(Path file, byte[] bytes) throws IOException {
        try {
            fill(file, bytes);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (IOException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    private static void fill(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE))) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }
}
