package dev.rigsmith.adapters.fs.archive;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Bytes, compressed. */
public enum Packed {
    PLAIN {
        @Override
        public byte[] of(byte[] bytes) {
            return bytes;
        }
    },
    GZIP {
        @Override
        public byte[] of(byte[] bytes) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = new GZIPOutputStream(packed)) {
                out.write(bytes);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return packed.toByteArray();
        }
    },
    ZSTD {
        @Override
        public byte[] of(byte[] bytes) {
            return Zstd.compress(bytes);
        }
    };

    public abstract byte[] of(byte[] bytes);
}
