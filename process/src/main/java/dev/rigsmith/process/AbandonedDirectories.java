package dev.rigsmith.process;

import dev.rigsmith.domain.error.FileAccessException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The temporary directories that processes left behind when they were killed. */
public final class AbandonedDirectories {

    private AbandonedDirectories() {}

    /**
     * Gives those of this user where {@link TemporaryDirectory#create} makes them, sorted.
     *
     * @throws FileAccessException when the directory they are made in cannot be listed
     */
    public static List<Path> in(Map<String, String> environment) {
        Path parent = TemporaryDirectory.parent(environment);
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, WorkMark.PREFIX + "*")) {
            UserPrincipal self = Files.getOwner(Path.of("/proc/self"));
            return StreamSupport.stream(found.spliterator(), false)
                    .filter(path -> isAbandoned(path, self))
                    .sorted()
                    .toList();
        } catch (IOException | DirectoryIteratorException failure) {
            throw FileAccessException.unreadable(parent.toString(), failure.getMessage(), failure);
        }
    }

    /** Anybody may make a directory of such a name beside ours. */
    private static boolean isAbandoned(Path path, UserPrincipal self) {
        try {
            return WorkMark.in(path.getFileName().toString())
                            .filter(WorkMark::isAbandoned)
                            .isPresent()
                    && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(self);
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * Deletes one that {@link #in} gave.
     *
     * @throws FileAccessException when something of it stays
     */
    public static void remove(Path abandoned) {
        TemporaryDirectory.delete(abandoned);
        if (Files.exists(abandoned, LinkOption.NOFOLLOW_LINKS)) {
            throw TemporaryDirectory.unwritable(abandoned, new IOException("it could not be deleted as a whole"));
        }
    }
}
