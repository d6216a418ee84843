package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.adapters.fs.file.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Some bytes of a file that stays open. A disk that fails is no fault of the archive. */
final class FileRange extends InputStream {

    private final Path path;
    private final FileChannel channel;
    private final long end;
    private long position;

    FileRange(Path path, FileChannel channel, long start, long end) {
        this.path = path;
        this.channel = channel;
        this.position = start;
        this.end = end;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int wanted = (int) Math.min(length, end - position);
        if (wanted <= 0) {
            return -1;
        }
        try {
            int read = channel.read(ByteBuffer.wrap(into, offset, wanted), position);
            position += Math.max(read, 0);
            return read;
        } catch (IOException failure) {
            throw Reasons.unreadable(path, failure);
        }
    }

    @Override
    public long skip(long bytes) {
        long skipped = Math.max(0, Math.min(bytes, end - position));
        position += skipped;
        return skipped;
    }
}
