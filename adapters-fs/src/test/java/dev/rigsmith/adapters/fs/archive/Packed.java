package dev.rigsmith.adapters.fs.archive;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Bytes, compressed. */
enum Packed {
    PLAIN {
        @Override
        byte[] of(byte[] bytes) {
            return bytes;
        }
    },
    GZIP {
        @Override
        byte[] of(byte[] bytes) {
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
        byte[] of(byte[] bytes) {
            return Zstd.compress(bytes);
        }
    };

    abstract byte[] of(byte[] bytes);
}
