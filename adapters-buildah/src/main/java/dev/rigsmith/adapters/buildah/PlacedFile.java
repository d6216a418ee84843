package dev.rigsmith.adapters.buildah;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.process.TemporaryDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file as the tree that is copied into a container to bring it there.
 *
 * @param tree a directory with what is below the top one
 * @param top the directory at the top: its mode and owner in the container stay as they are
 */
record PlacedFile(Path tree, String top) {

    /** Writes the tree; what it brings may be read by everybody, as files in {@code /etc} are. */
    static PlacedFile in(TemporaryDirectory directory, String path, Octets content) {
        Path inside = Path.of(path);
        Path tree = directory.directory("tree");
        Path file = tree.resolve(inside.subpath(1, inside.getNameCount()));
        try {
            write(tree, file, content);
        } catch (IOException failure) {
            throw FileAccessException.unwritable(file.toString(), failure.getMessage(), failure);
        }
        return new PlacedFile(tree, "/" + inside.getName(0));
    }

    private static void write(Path tree, Path file, Octets content) throws IOException {
        Files.createDirectories(file.getParent());
        for (Path parent = file.getParent(); !parent.equals(tree); parent = parent.getParent()) {
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.write(file, content.bytes());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
}
