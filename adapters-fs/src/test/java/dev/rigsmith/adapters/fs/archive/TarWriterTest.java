package dev.rigsmith.adapters.fs.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

class TarWriterTest {

    private static final long LARGE = 9L << 30;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final TarWriter tar = new TarWriter(out);

    private static InputStream of(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first member, as others read it. */
    private TarArchiveEntry first() throws IOException {
        return new TarArchiveInputStream(new ByteArrayInputStream(out.toByteArray())).getNextEntry();
    }

    @Test
    void the_bytes_are_those_of_a_plain_tar_written_by_nobody_at_no_time() throws IOException {
        tar.add("a", 3, of("abc"));
        tar.add("b", 0, of(""));
        tar.finish();

        byte[] expected = new TarBytes().file("a", "abc").file("b", "").ended();
        assertThat(out.toByteArray()).hasSize(expected.length);
        assertThat(first().getMode()).isEqualTo(0100644);
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).doesNotContain(System.getProperty("user.name"));
    }

    /** The content is cut off behind the header. */
    @Test
    void a_size_beyond_8_GiB_is_told_to_everybody_in_the_same_way() throws IOException {
        assertThatThrownBy(() -> tar.add("a", LARGE, of("abc"))).isInstanceOf(IOException.class);
        tar.add("a", 0, of(""));

        assertThat(first().getSize()).isEqualTo(LARGE);
        assertThat(first().getName()).isEqualTo("a");
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).doesNotContain(System.getProperty("user.name"));
    }

    @Test
    void content_of_another_size_is_told() {
        assertThatThrownBy(() -> tar.add("a", 2, of("abc"))).isInstanceOf(IOException.class);
    }
}
