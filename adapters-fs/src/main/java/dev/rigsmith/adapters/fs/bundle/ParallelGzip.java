package dev.rigsmith.adapters.fs.bundle;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;

/**
 * Compresses to one gzip member (RFC 1952) with several processors. The bytes are cut into blocks of one size, which are
 * compressed side by side, each knowing the end of the one before, and written in order: the result does not depend on
 * how many processors there are. It says neither a name nor a time.
 */
final class ParallelGzip extends PackedOutput {

    /** Bytes of a block: large enough that the seams cost next to nothing. */
    static final int BLOCK = 128 << 10;

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int MOST_THREADS = 16;

    private final OutputStream out;
    private final ExecutorService threads;
    private final int most;
    private final Deque<Future<byte[]>> waiting = new ArrayDeque<>();
    private final CRC32 checksum = new CRC32();
    private DeflatedBlock.Window before = DeflatedBlock.Window.NONE;
    private byte[] block = new byte[BLOCK];
    private int filled;
    private long size;

    /** @param threads how many blocks are compressed at once */
    ParallelGzip(OutputStream out, int threads) throws IOException {
        int running = Math.min(threads, MOST_THREADS);
        this.out = out;
        this.threads = Executors.newFixedThreadPool(running, ParallelGzip::thread);
        this.most = running + 2;
        out.write(HEADER);
    }

    /** One that no end of the program waits for. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "gzip");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (filled == BLOCK) {
                submit(false);
            }
            int piece = Math.min(length - done, BLOCK - filled);
            System.arraycopy(bytes, offset + done, block, filled, piece);
            filled += piece;
            done += piece;
        }
    }

    private void submit(boolean last) throws IOException {
        checksum.update(block, 0, filled);
        size += filled;
        waiting.add(threads.submit(new DeflatedBlock(block, filled, before, last)));
        before = DeflatedBlock.Window.endOf(block);
        block = new byte[BLOCK];
        filled = 0;
        if (waiting.size() > most) {
            writeFirst();
        }
    }

    private void writeFirst() throws IOException {
        try {
            out.write(waiting.remove().get());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while compressing");
        } catch (ExecutionException failure) {
            throw new IOException("cannot compress: " + failure.getCause(), failure.getCause());
        }
    }

    @Override
    void finish() throws IOException {
        submit(true);
        while (!waiting.isEmpty()) {
            writeFirst();
        }
        ByteBuffer trailer = ByteBuffer.allocate(2 * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.write(trailer.putInt((int) checksum.getValue()).putInt((int) size).array());
        out.flush();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
