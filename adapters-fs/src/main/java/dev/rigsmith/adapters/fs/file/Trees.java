package dev.rigsmith.adapters.fs.file;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Directories with all that is in them. Links are never followed. */
public final class Trees {

    private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwx------");

    private Trees() {}

    /** Deletes one; no error when there is none. */
    public static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, NOFOLLOW_LINKS)) {
            open(path);
            try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
                for (Path child : children) {
                    delete(child);
                }
            }
        }
        Files.deleteIfExists(path);
    }

    /** A directory that its owner cannot write to keeps what is in it. */
    private static void open(Path directory) throws IOException {
        if (!Files.getPosixFilePermissions(directory, NOFOLLOW_LINKS).containsAll(OPEN)) {
            Files.setPosixFilePermissions(directory, OPEN);
        }
    }
}
