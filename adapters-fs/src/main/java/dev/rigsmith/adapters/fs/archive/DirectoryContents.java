package dev.rigsmith.adapters.fs.archive;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.rigsmith.adapters.fs.file.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Files below a directory. No link is followed on the way to one, and nothing is opened that is no regular file. */
final class DirectoryContents implements Contents {

    private final Path root;
    private final Quota quota;

    DirectoryContents(Path root, Quota quota) {
        this.root = root;
        this.quota = quota;
    }

    /** Whether a regular file is there. */
    boolean names(String path) {
        return Files.isRegularFile(root.resolve(path), NOFOLLOW_LINKS);
    }

    @Override
    public Optional<Content> find(String path) throws IOException {
        Path at = root;
        String[] segments = path.split("/");
        for (int i = 0; i < segments.length; i++) {
            at = at.resolve(segments[i]);
            Optional<BasicFileAttributes> found = attributes(at);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            boolean last = i == segments.length - 1;
            if (last ? !found.get().isRegularFile() : !found.get().isDirectory()) {
                throw new IOException(
                        root.relativize(at) + " is no " + (last ? "regular file" : "directory") + " of its own");
            }
        }
        long size = Files.size(at);
        quota.given(size);
        return Optional.of(new FileContent(at, size));
    }

    private static Optional<BasicFileAttributes> attributes(Path path) {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException failure) {
            throw Reasons.unreadable(path, failure);
        }
    }

    private record FileContent(Path path, long size) implements Content {

        @Override
        public InputStream open() {
            try {
                return Files.newInputStream(path, NOFOLLOW_LINKS);
            } catch (IOException failure) {
                throw Reasons.unreadable(path, failure);
            }
        }
    }
}
