package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.adapters.fs.file.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that stays open, so that it is one and the same file from the first look to the last. */
public final class PlainFile implements Content, AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final long size;

    private PlainFile(Path path, FileChannel channel, long size) {
        this.path = path;
        this.channel = channel;
        this.size = size;
    }

    /** @throws dev.rigsmith.domain.error.FileAccessException when that fails */
    public static PlainFile open(Path path) {
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            return new PlainFile(path, channel, channel.size());
        } catch (IOException failure) {
            throw Reasons.unreadable(path, failure);
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream open() {
        return open(0, size);
    }

    /** A stream of the bytes between two positions. */
    InputStream open(long start, long end) {
        return new FileRange(path, channel, start, Math.min(end, size));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw Reasons.unreadable(path, failure);
        }
    }
}
