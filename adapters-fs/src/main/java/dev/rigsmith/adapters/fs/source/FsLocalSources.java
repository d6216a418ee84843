package dev.rigsmith.adapters.fs.source;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.adapters.fs.file.RegularFile;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.ports.LocalSource;
import dev.rigsmith.ports.LocalSources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/** Sources in the file system. */
public final class FsLocalSources implements LocalSources {

    /** In bytes: more than any Containerfile that people write. */
    private static final long LARGEST = 1 << 20;

    private static final List<String> CONTAINERFILES = List.of("Containerfile", "Dockerfile");
    private static final int TYPE_BITS = 0170000;

    private final Path directory;
    private final Path home;

    /**
     * @param directory the current directory, absolute
     * @param home the user's home directory, absolute
     */
    public FsLocalSources(Path directory, Path home) {
        this.directory = directory;
        this.home = home;
    }

    /** What cannot be looked at is none: whoever looks is told why. */
    @Override
    public boolean exists(String path) {
        try {
            return path.indexOf('\0') < 0 && RegularFile.isThere(place(path));
        } catch (FileAccessException unknown) {
            return false;
        }
    }

    @Override
    public LocalSource look(String typed) {
        Path path = place(typed);
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            if (found.isOther()) {
                throw special(typed, path);
            }
            return new LocalSource(
                    path, found.isDirectory(), found.isDirectory() ? inside(path) : content(path, found.size()));
        } catch (IOException failure) {
            throw Reasons.unreadable(path, failure);
        }
    }

    private Path place(String typed) {
        Path path = typed.startsWith("~/") ? home.resolve(PathBytes.path(typed.substring(2))) : PathBytes.path(typed);
        return directory.resolve(path).normalize();
    }

    /** A Containerfile of a directory, in the builder's order. One that is a pipe is refused as well. */
    private static Optional<Octets> inside(Path directory) throws IOException {
        Optional<Path> file = CONTAINERFILES.stream()
                .map(directory::resolve)
                .filter(RegularFile::isThere)
                .findFirst();
        return file.isEmpty() ? Optional.empty() : Optional.of(Octets.of(RegularFile.read(file.get())));
    }

    /** Opening it for its first byte tells early that it cannot be read. */
    private static Optional<Octets> content(Path file, long size) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return size > LARGEST ? Optional.empty() : Optional.of(Octets.of(in.readNBytes((int) LARGEST)));
        }
    }

    private static RefusedException special(String typed, Path path) throws IOException {
        int mode = (Integer) Files.getAttribute(path, "unix:mode");
        String what = switch (mode & TYPE_BITS) {
            case 0010000 -> "a pipe";
            case 0140000 -> "a socket";
            default -> "a device";
        };
        return new RefusedException(
                ErrorId.UNUSABLE_SOURCE,
                typed + " is " + what,
                "give a file: write what comes out of it into one first");
    }
}
