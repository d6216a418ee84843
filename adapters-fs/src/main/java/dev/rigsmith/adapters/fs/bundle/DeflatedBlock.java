package dev.rigsmith.adapters.fs.bundle;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.Callable;
import java.util.zip.Deflater;

/** A block of a deflate stream (RFC 1951). All but the last end at a whole byte, so that the next one can follow. */
final class DeflatedBlock implements Callable<byte[]> {

    private static final int PIECE = 1 << 16;
    /** One less than what gzip takes: a third less work, for two bytes more in a hundred. */
    private static final int LEVEL = 5;

    private final byte[] bytes;
    private final int length;
    private final Window before;
    private final boolean last;

    DeflatedBlock(byte[] bytes, int length, Window before, boolean last) {
        this.bytes = bytes;
        this.length = length;
        this.before = before;
        this.last = last;
    }

    /** What stands before a block, as far back as it can refer. */
    record Window(byte[] bytes, int from) {

        static final Window NONE = new Window(new byte[0], 0);
        private static final int LENGTH = 32 << 10;

        static Window endOf(byte[] block) {
            return new Window(block, block.length - LENGTH);
        }

        private void giveTo(Deflater deflater) {
            if (bytes.length > 0) {
                deflater.setDictionary(bytes, from, bytes.length - from);
            }
        }
    }

    @Override
    public byte[] call() {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            before.giveTo(deflater);
            deflater.setInput(bytes, 0, length);
            return last ? end(deflater) : flushed(deflater);
        } finally {
            deflater.end();
        }
    }

    private static byte[] end(Deflater deflater) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(PIECE);
        byte[] piece = new byte[PIECE];
        deflater.finish();
        while (!deflater.finished()) {
            out.write(piece, 0, deflater.deflate(piece));
        }
        return out.toByteArray();
    }

    private static byte[] flushed(Deflater deflater) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(2 * PIECE);
        byte[] piece = new byte[PIECE];
        int made = piece.length;
        while (made == piece.length) {
            made = deflater.deflate(piece, 0, piece.length, Deflater.SYNC_FLUSH);
            out.write(piece, 0, made);
        }
        return out.toByteArray();
    }
}
