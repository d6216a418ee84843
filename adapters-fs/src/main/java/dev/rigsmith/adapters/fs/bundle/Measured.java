package dev.rigsmith.adapters.fs.bundle;

import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.ports.BundleDraft;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Passes bytes on, and knows their digest and how many there were. */
final class Measured extends OutputStream {

    private final OutputStream out;
    private final MessageDigest digest = Sha256.newDigest();
    private long size;

    Measured(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        digest.update(bytes, offset, length);
        size += length;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** What went by; asked once. */
    BundleDraft.Written written() {
        return new BundleDraft.Written(Sha256.ofDigest(digest.digest()), size);
    }
}
