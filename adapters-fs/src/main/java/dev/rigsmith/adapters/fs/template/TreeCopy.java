package dev.rigsmith.adapters.fs.template;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies a directory with all that is in it: permission bits and times as they are, links as links. Pipes, sockets and
 * devices are refused, and so is more than a template should hold.
 */
final class TreeCopy {

    private final Path source;
    private final Limits limits;
    private final Staging staging;
    private long paths;
    private long bytes;

    /**
     * How much may be copied.
     *
     * @param bytes of all files together
     */
    record Limits(long paths, long bytes) {

        /** More than any template needs, and less than a home directory that was named by mistake. */
        static Limits usual() {
            return new Limits(100_000, 1L << 30);
        }
    }

    TreeCopy(Path source, Limits limits, Staging staging) {
        this.source = source;
        this.limits = limits;
        this.staging = staging;
    }

    /**
     * Copies the content of the source into a directory that is there; its own mode is left to the caller, who may add more.
     *
     * @throws RefusedException (unusable-source) when it cannot be copied as a whole
     * @throws FileAccessException when a path cannot be read
     */
    void into(Path target) throws IOException {
        for (Path child : children(source)) {
            copy(child, target.resolve(child.getFileName()));
        }
    }

    private void copy(Path from, Path to) throws IOException {
        BasicFileAttributes attributes = attributes(from);
        count(attributes);
        if (attributes.isDirectory()) {
            staging.step(() -> Files.createDirectory(to));
            for (Path child : children(from)) {
                copy(child, to.resolve(child.getFileName()));
            }
            staging.step(() -> setMode(from, to));
        } else if (attributes.isOther()) {
            throw refusal("holds " + PathBytes.text(source.relativize(from)) + ", which is no file", "move it away");
        } else {
            staging.step(() -> copyFile(from, to, attributes.isRegularFile()));
        }
    }

    private static void copyFile(Path from, Path to, boolean regular) throws IOException {
        try {
            Files.copy(from, to, NOFOLLOW_LINKS, COPY_ATTRIBUTES);
        } catch (FileSystemException failure) {
            if (isOfReading(failure, from)) {
                throw Reasons.unreadable(from, failure);
            }
            throw failure;
        }
        if (regular && Files.isReadable(to)) {
            force(to);
        }
    }

    /** Java names both files where bytes did not get from one to the other: then there was no room for them. */
    static boolean isOfReading(FileSystemException failure, Path from) {
        return failure.getOtherFile() == null
                && String.valueOf(failure.getFile()).equals(from.toString());
    }

    private void count(BasicFileAttributes attributes) {
        paths++;
        bytes += attributes.isRegularFile() ? attributes.size() : 0;
        if (paths > limits.paths() || bytes > limits.bytes()) {
            throw refusal(
                    "is too much for a template: more than " + limits.paths() + " paths or " + (limits.bytes() >> 20)
                            + " MiB",
                    "leave out what its build does not copy, or build it where it is: rig init");
        }
    }

    private RefusedException refusal(String what, String remedy) {
        return new RefusedException(ErrorId.UNUSABLE_SOURCE, PathBytes.text(source) + " " + what, remedy);
    }

    private static BasicFileAttributes attributes(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
        } catch (IOException failure) {
            throw Reasons.unreadable(path, failure);
        }
    }

    private static List<Path> children(Path directory) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(children::add);
        } catch (IOException failure) {
            throw Reasons.unreadable(directory, failure);
        }
        return children;
    }

    /** Gives the twelve bits of {@code chmod}. */
    static void setMode(Path from, Path to) throws IOException {
        Files.setAttribute(to, "unix:mode", Files.getAttribute(from, "unix:mode"));
    }

    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
