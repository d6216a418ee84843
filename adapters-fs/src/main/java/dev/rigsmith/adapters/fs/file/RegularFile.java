package dev.rigsmith.adapters.fs.file;

import dev.rigsmith.domain.error.FileAccessException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Files that are meant to be plain ones: nothing else is opened, since reading a pipe or a device may never end. */
public final class RegularFile {

    /** In MiB: more than any file that people write by hand. */
    private static final int LARGEST = 16;

    private RegularFile() {}

    /**
     * Whether anything has this name, be it a link to nothing.
     *
     * @throws FileAccessException when the system does not say
     */
    public static boolean isThere(Path path) {
        try {
            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (NoSuchFileException missing) {
            return false;
        } catch (IOException failure) {
            throw Reasons.unreadable(path, failure);
        }
    }

    /**
     * Gives the bytes of a file, links followed.
     *
     * @throws IOException also when it is a directory or anything else that is no file, and beyond 16 MiB
     */
    public static byte[] read(Path path) throws IOException {
        return read(path, LARGEST);
    }

    /** @param mib how large the file may be */
    static byte[] read(Path path, int mib) throws IOException {
        requireFile(path);
        int largest = mib << 20;
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new FileSystemException(path.toString(), null, "it is larger than " + mib + " MiB");
            }
            return bytes;
        }
    }

    /** @throws IOException when it is a directory or anything else that is no file, and when it is missing */
    static void requireFile(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            String what = attributes.isDirectory() ? "it is a directory" : "it is not a regular file";
            throw new FileSystemException(path.toString(), null, what);
        }
    }
}
