package dev.rigsmith.adapters.fs.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of compressing with several processors. */
class ParallelGzipTest {

    private static final int BLOCK = ParallelGzip.BLOCK;

    /** Sizes around the seams, where they go wrong. */
    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.oneOf(
                Arbitraries.of(0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 5 * BLOCK, 5 * BLOCK + 1),
                Arbitraries.integers().between(0, 6 * BLOCK));
    }

    @Property(tries = 40)
    void what_comes_out_is_what_went_in_however_many_threads_there_are(
            @ForAll("sizes") int size,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 256) int letters,
            @ForAll @IntRange(min = 2, max = 9) int threads,
            @ForAll @IntRange(min = 1, max = 3 * BLOCK) int step)
            throws IOException {
        byte[] bytes = bytes(size, seed, letters);

        byte[] packed = pack(bytes, threads, step);

        assertThat(Unpacked.plain(packed)).isEqualTo(bytes);
        assertThat(packed).isEqualTo(pack(bytes, 1, BLOCK));
    }

    /** @param letters how many different bytes there are: 1 compresses best, and 256 not at all */
    private static byte[] bytes(int size, long seed, int letters) {
        Random random = new Random(seed);
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) random.nextInt(letters);
        }
        return bytes;
    }

    private static byte[] pack(byte[] bytes, int threads, int step) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ParallelGzip gzip = new ParallelGzip(out, threads)) {
            for (int at = 0; at < bytes.length; at += step) {
                gzip.write(bytes, at, Math.min(step, bytes.length - at));
            }
            gzip.finish();
        }
        return out.toByteArray();
    }

    @Example
    void the_header_says_neither_a_name_nor_a_time() throws IOException {
        assertThat(Arrays.copyOf(pack(new byte[9], 2, 9), 10)).containsExactly(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
    }

    /** A block knows the one before it, so that what repeats is found across the seam. */
    @Example
    void seams_cost_next_to_nothing() throws IOException {
        byte[] once = bytes(BLOCK / 64, 7, 256);
        byte[] again = new byte[8 * BLOCK];
        for (int at = 0; at < again.length; at += once.length) {
            System.arraycopy(once, 0, again, at, once.length);
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(plain)) {
            gzip.write(again);
        }
        assertThat(pack(again, 2, BLOCK).length).isLessThan(plain.size() + plain.size() / 50);
    }

    @Example
    void what_was_not_finished_looks_cut_off() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ParallelGzip gzip = new ParallelGzip(out, 2)) {
            gzip.write(bytes(9 * BLOCK, 1, 256), 0, 9 * BLOCK);
        }
        assertThat(out.size()).isGreaterThan(BLOCK);
        assertThatThrownBy(() -> Unpacked.plain(out.toByteArray())).isInstanceOf(EOFException.class);
    }

    @Example
    void a_failure_to_write_is_told_and_ends_the_threads() {
        OutputStream full = new OutputStream() {
            private int written;

            @Override
            public void write(int one) throws IOException {
                if (++written > BLOCK) {
                    throw new IOException("No space left on device");
                }
            }
        };
        assertThatThrownBy(() -> {
                    try (ParallelGzip gzip = new ParallelGzip(full, 2)) {
                        gzip.write(bytes(9 * BLOCK, 1, 256), 0, 9 * BLOCK);
                        gzip.finish();
                    }
                })
                .hasMessage("No space left on device");
    }
}
