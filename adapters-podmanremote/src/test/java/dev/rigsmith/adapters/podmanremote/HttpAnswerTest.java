package dev.rigsmith.adapters.podmanremote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAnswerTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nServer: x\r\n";
    private static final String CHUNKED = HEAD + "Transfer-Encoding: chunked\r\n\r\n";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final HttpAnswer answer = new HttpAnswer(body::write);

    private void read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        answer.add(bytes, bytes.length);
    }

    @Property
    void chunks_come_together_however_they_are_cut(
            @ForAll @Size(max = 8) List<byte[]> pieces, @ForAll @IntRange(min = 1, max = 50) int cut)
            throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        sent.write(CHUNKED.getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        Chunks chunks = new Chunks(sent);
        for (byte[] piece : pieces) {
            chunks.write(piece);
            whole.write(piece);
        }
        chunks.close();
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        HttpAnswer one = new HttpAnswer(got::write);

        byte[] bytes = sent.toByteArray();
        for (int at = 0; at < bytes.length; at += cut) {
            assertThat(one.isComplete()).isEqualTo(at >= bytes.length - 2);
            byte[] part = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + cut));
            one.add(part, part.length);
        }

        assertThat(one.status()).isEqualTo(200);
        assertThat(got.toByteArray()).isEqualTo(whole.toByteArray());
    }

    @Test
    void the_last_chunk_ends_it() throws InterruptedException {
        read(CHUNKED + "3\r\nabc\r\n0\r\n\r\n");

        answer.awaitEnd();
        assertThat(answer.isComplete()).isTrue();
        assertThat(body).hasToString("abc");
    }

    @Test
    void a_length_ends_it() throws InterruptedException {
        read("HTTP/1.1 500 No\r\nContent-Length: 2\r\n\r\nnorest");

        answer.awaitEnd();
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.isComplete()).isTrue();
        assertThat(body).hasToString("no");
    }

    @Test
    void without_either_it_goes_on_to_the_end_of_the_connection() {
        read(HEAD + "\r\nab");
        read("c");

        assertThat(answer.isComplete()).isTrue();
        assertThat(body).hasToString("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", CHUNKED, CHUNKED + "5\r\nabc", CHUNKED + "3\r\nabc\r\n"})
    void what_was_cut_is_not_complete(String text) {
        read(text);

        assertThat(answer.isComplete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0\r\n", "HTTP/1.1 x\r\n", CHUNKED + "zz\r\n", CHUNKED + "fffffffff\r\n"})
    void what_is_no_answer_ends_at_once(String text) throws InterruptedException {
        read(text + "more\r\n");

        answer.awaitEnd();
        assertThat(answer.isComplete()).isFalse();
    }
}
