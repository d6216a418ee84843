package dev.rigsmith.adapters.fs.bundle;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Compresses to one zstd frame (RFC 8878) with a checksum. */
final class ZstdOutput extends PackedOutput {

    private static final int LEVEL = 3;
    /** As many on every machine, so that the bytes are the same. */
    private static final int WORKERS = 4;
    /** What a worker takes at once: much less than usual, as all of them hold some of these. */
    private static final int JOB = 1 << 20;

    private static final int BUFFER = 1 << 18;

    private final Gate gate;
    private final ZstdOutputStreamNoFinalizer zstd;
    private final OutputStream buffered;

    ZstdOutput(OutputStream out) throws IOException {
        gate = new Gate(out);
        zstd = open(gate);
        buffered = new BufferedOutputStream(zstd, BUFFER);
    }

    /** The library brings machine code, which not every machine can or may run. */
    private static ZstdOutputStreamNoFinalizer open(OutputStream out) throws IOException {
        try {
            return new ZstdOutputStreamNoFinalizer(out, LEVEL)
                    .setChecksum(true)
                    .setWorkers(WORKERS)
                    .setJobSize(JOB);
        } catch (LinkageError unable) {
            throw new RefusedException(
                    ErrorId.NOT_EXPORTABLE,
                    "zstd cannot be used by Rigsmith on this machine",
                    "leave out --compress, for gzip");
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        buffered.write(bytes, offset, length);
    }

    @Override
    void finish() throws IOException {
        buffered.flush();
        zstd.close();
        gate.flush();
    }

    @Override
    public void close() {
        gate.shut = true;
        try {
            zstd.close();
        } catch (IOException never) {
            throw new AssertionError("nothing is written any more", never);
        }
    }

    /** The library ends a frame whenever it is closed, also one that is cut off: then that goes nowhere. */
    private static final class Gate extends OutputStream {

        private final OutputStream out;
        private boolean shut;

        Gate(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (!shut) {
                out.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
