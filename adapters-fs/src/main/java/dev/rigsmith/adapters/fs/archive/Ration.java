package dev.rigsmith.adapters.fs.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * Gives a library only as many bytes as it was allowed, so that it cannot gather a header without end. What it only
 * wants to get past is not read at all.
 */
final class Ration extends InputStream {

    private final InputStream in;
    private final String of;
    private long allowed;
    private long toPass;
    private long position;
    private long taken;
    private long zeros;

    /** @param of what the library reads with it, for the message */
    Ration(InputStream in, String of) {
        this.in = in;
        this.of = of;
    }

    /** Allows so many bytes from here on, and no more of those that were allowed before. */
    void allow(long bytes) {
        allowed = bytes;
        taken = 0;
        zeros = 0;
    }

    /** The next bytes are for passing over only: whoever reads them gets anything. */
    void pass(long bytes) {
        toPass = bytes;
    }

    /** How many bytes were read or passed over. */
    long position() {
        return position;
    }

    /** How many bytes were read since the last allowance. */
    long taken() {
        return taken;
    }

    /** How many of these were zero, without another one after them. */
    long zeros() {
        return zeros;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        return toPass > 0 ? passed(length) : allowed(into, offset, length);
    }

    private int passed(int length) throws IOException {
        int passed = (int) in.skip(Math.min(length, toPass));
        if (passed == 0) {
            return -1;
        }
        toPass -= passed;
        position += passed;
        return passed;
    }

    private int allowed(byte[] into, int offset, int length) throws IOException {
        if (allowed == 0) {
            throw new IOException(of + " is too large");
        }
        int read = in.read(into, offset, (int) Math.min(length, allowed));
        if (read > 0) {
            allowed -= read;
            position += read;
            taken += read;
            countZeros(into, offset, read);
        }
        return read;
    }

    private void countZeros(byte[] bytes, int offset, int length) {
        int last = offset + length - 1;
        while (last >= offset && bytes[last] == 0) {
            last--;
        }
        int behind = offset + length - 1 - last;
        zeros = behind == length ? zeros + length : behind;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
