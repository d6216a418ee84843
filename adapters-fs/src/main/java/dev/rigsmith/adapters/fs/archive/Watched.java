package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.context.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Digests the bytes of a stream while somebody else reads them. */
public final class Watched extends InputStream {

    private final InputStream in;
    private final MessageDigest digest = Sha256.newDigest();
    private long size;

    /** @param in is closed with this */
    public Watched(InputStream in) {
        this.in = in;
    }

    /** What was read. Nothing may be left. */
    public Digested rest() throws IOException {
        if (in.read() >= 0) {
            throw new IOException("something follows the end of the compressed data");
        }
        return new Digested(Sha256.ofDigest(digest.digest()), size);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        if (read > 0) {
            digest.update(into, offset, read);
            size += read;
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
