package dev.rigsmith.adapters.fs.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.bundle.Packing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ZstdOutputTest {

    private static final int SIZE = 24 << 20;

    private static byte[] pack(boolean finished) throws IOException {
        Random random = new Random(3);
        byte[] line = new byte[1 << 10];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PackedOutput zstd = PackedOutput.of(Packing.ZSTD, out)) {
            for (int at = 0; at < SIZE; at += line.length) {
                random.nextBytes(line);
                zstd.write(line, 0, line.length);
            }
            if (finished) {
                zstd.finish();
            }
        }
        return out.toByteArray();
    }

    /** So many bytes keep several workers busy. */
    @Test
    void equal_bytes_give_equal_bytes_and_come_back() throws IOException {
        byte[] first = pack(true);

        assertThat(pack(true)).isEqualTo(first);
        assertThat(Unpacked.plain(first)).hasSize(SIZE);
    }

    @Test
    void what_was_not_finished_looks_cut_off() throws IOException {
        byte[] cut = pack(false);

        assertThat(cut).isNotEmpty();
        assertThatThrownBy(() -> Unpacked.plain(cut)).isInstanceOf(IOException.class);
    }
}
