package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.context.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;

/** The digest and the size of bytes that went by. */
public record Digested(Sha256 digest, long size) {

    private static final int PIECE = 1 << 16;

    /** Reads a stream to its end, and writes all of it. */
    public static Digested copy(InputStream in, OutputStream out, Quota quota) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] piece = new byte[PIECE];
        long size = 0;
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            quota.made(read);
            digest.update(piece, 0, read);
            out.write(piece, 0, read);
            size += read;
        }
        return new Digested(Sha256.ofDigest(digest.digest()), size);
    }

    /** Digests bytes that are in memory. */
    public static Digested of(byte[] bytes) {
        return new Digested(Sha256.of(bytes), bytes.length);
    }
}
