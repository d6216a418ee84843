package dev.rigsmith.adapters.fs.archive;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** How bytes are packed, told by their first ones. */
public enum Compression {
    NONE,
    GZIP,
    ZSTD;

    private static final int ZSTD_MAGIC = 0xFD2FB528;
    private static final int GZIP_MAGIC = 0x8B1F;

    /** Reads the first bytes of a stream and closes it. */
    public static Compression of(Content content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] head = in.readNBytes(4);
            int magic = 0;
            for (int i = head.length - 1; i >= 0; i--) {
                magic = magic << 8 | head[i] & 0xff;
            }
            return head.length == 4 && magic == ZSTD_MAGIC
                    ? ZSTD
                    : head.length >= 2 && (magic & 0xffff) == GZIP_MAGIC ? GZIP : NONE;
        }
    }

    /** Gives the unpacked bytes of a stream. One that ends before its end, or goes on after it, fails. */
    public InputStream open(InputStream packed) throws IOException {
        return switch (this) {
            case NONE -> packed;
            case GZIP -> new Gunzip(packed);
            case ZSTD -> unzstd(packed);
        };
    }

    /** The library brings machine code, which not every machine can or may run. */
    private static InputStream unzstd(InputStream packed) throws IOException {
        try {
            return new ZstdInputStreamNoFinalizer(packed);
        } catch (LinkageError unable) {
            throw new RefusedException(
                    ErrorId.INVALID_ARCHIVE,
                    "zstd cannot be unpacked by Rigsmith on this machine",
                    "unpack the archive first, with `zstd -d`");
        }
    }

    /** The library gathers the names in a header, however long they are. */
    private static final class Gunzip extends InputStream {

        private static final long HEADER = 1 << 20;

        private final Ration ration;
        private final GzipCompressorInputStream in;

        Gunzip(InputStream packed) throws IOException {
            ration = new Ration(packed, "a part of the compressed data that says nothing");
            ration.allow(HEADER);
            in = GzipCompressorInputStream.builder()
                    .setInputStream(ration)
                    .setDecompressConcatenated(true)
                    .get();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            ration.allow(HEADER);
            return in.read(into, offset, length);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
