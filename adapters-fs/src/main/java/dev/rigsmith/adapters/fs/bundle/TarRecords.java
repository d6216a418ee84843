package dev.rigsmith.adapters.fs.bundle;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The records of a tar: what comes is read whole, or the tar ends too early. */
final class TarRecords {

    static final int RECORD = 512;

    /** What writers fill up to at the end. */
    private static final int MOST_PADDING = 64 * RECORD;

    private final InputStream in;

    TarRecords(InputStream in) {
        this.in = in;
    }

    /** Gives the next bytes. */
    byte[] bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the tar ends before its end");
        }
        return bytes;
    }

    /** Reads what fills the last record of a content, which says nothing. */
    void padding(long size) throws IOException {
        if (!isZero(bytes((int) ((RECORD - size % RECORD) % RECORD)))) {
            throw new IOException("something is hidden behind the content of a member");
        }
    }

    /** Reads the second record of the end, and what writers fill up with. */
    void end() throws IOException {
        byte[] rest = in.readNBytes(MOST_PADDING + 1);
        if (rest.length < RECORD) {
            throw new EOFException("the tar ends before its end");
        }
        if (rest.length > MOST_PADDING || !isZero(rest)) {
            throw new IOException("something follows the end of the tar");
        }
    }

    /** A stream of a content; whoever gets it reads it to its end. */
    InputStream content(long size) {
        return new ExactStream(in, size);
    }

    static boolean isZero(byte[] bytes) {
        for (byte one : bytes) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    /** So many bytes of a stream, neither more nor fewer. */
    private static final class ExactStream extends InputStream {

        private final InputStream in;
        private long left;

        ExactStream(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left == 0 || length == 0) {
                return left == 0 ? -1 : 0;
            }
            int read = in.read(into, offset, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException("the tar ends before its end");
            }
            left -= read;
            return read;
        }
    }
}
