package dev.rigsmith.adapters.buildah;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.process.SessionScripts;
import dev.rigsmith.process.TemporaryDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A directory of the host that appears in a container below {@code /dev}, which the engine makes anew for every run: not
 * even an empty directory stays in the image.
 *
 * @param path where it is on the host, in a directory that nobody else enters
 */
record SharedDirectory(Path path) {

    /** Where it is in the container. */
    static final String INSIDE = SessionScripts.DIRECTORY;

    private static final int MOST = 16 * 1024 * 1024;

    static SharedDirectory in(TemporaryDirectory parent) {
        SharedDirectory shared = new SharedDirectory(parent.directory("shared"));
        shared.permit(shared.path(), "rwxr-xr-x");
        return shared;
    }

    /** Writes a file that whoever runs in the container may read. */
    void write(String name, byte[] content) {
        write(name, content, "rw-r--r--");
    }

    /** Makes a file that whoever runs in the container may write. */
    void open(String name) {
        write(name, new byte[0], "rw-rw-rw-");
    }

    private void write(String name, byte[] content, String permissions) {
        Path file = path.resolve(name);
        try {
            Files.write(file, content);
        } catch (IOException failure) {
            throw unwritable(file, failure);
        }
        permit(file, permissions);
    }

    private void permit(Path file, String permissions) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        } catch (IOException failure) {
            throw unwritable(file, failure);
        }
    }

    private static FileAccessException unwritable(Path file, IOException failure) {
        return FileAccessException.unwritable(file.toString(), failure.getMessage(), failure);
    }

    /** The option that shows it to the container; labelled for it where the system labels files. */
    String volume() {
        return "--volume=" + path + ":" + INSIDE + ":rw,Z";
    }

    /** Reads a file. The container may have put anything in its place, so no link is followed, and nothing is waited for. */
    Octets read(String name) {
        Path file = path.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Octets.of(new byte[0]);
        }
        try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return Octets.of(bytes.readNBytes(MOST));
        } catch (IOException failure) {
            throw FileAccessException.unreadable(file.toString(), failure.getMessage(), failure);
        }
    }
}
