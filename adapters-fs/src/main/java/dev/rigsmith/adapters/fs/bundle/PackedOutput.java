package dev.rigsmith.adapters.fs.bundle;

import dev.rigsmith.domain.bundle.Packing;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Compresses what is written to it. Only {@link #finish} makes the result whole: when it is closed before that, what has
 * been written looks as cut off as it is.
 */
abstract class PackedOutput extends OutputStream {

    /** Opens one that writes to a stream, which stays open. */
    static PackedOutput of(Packing packing, OutputStream out) throws IOException {
        return switch (packing) {
            case GZIP -> new ParallelGzip(out, Runtime.getRuntime().availableProcessors());
            case ZSTD -> new ZstdOutput(out);
        };
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public abstract void write(byte[] bytes, int offset, int length) throws IOException;

    /** Writes all that is still to be written. */
    abstract void finish() throws IOException;

    /** Gives back what it worked with. */
    @Override
    public abstract void close();
}
