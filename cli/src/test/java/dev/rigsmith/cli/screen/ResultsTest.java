package dev.rigsmith.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);

    @Test
    void what_is_taken_is_passed_on() throws IOException {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        Results results = new Results(taken);
        results.write(TEXT);
        results.write('!');
        assertThat(taken).hasToString("text!");
        assertThat(results.complaint()).isEmpty();
    }

    @Test
    void a_full_disk_is_told() {
        assertThat(failing("No space left on device").complaint())
                .hasValueSatisfying(
                        why -> assertThat(why).hasMessage("cannot write to standard output: No space left on device"));
    }

    @Test
    void a_reader_that_had_enough_is_not() {
        assertThat(failing("Broken pipe").complaint()).isEmpty();
    }

    private static Results failing(String why) {
        Results results = new Results(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(why);
            }
        });
        assertThatThrownBy(() -> results.write(TEXT)).hasMessage(why);
        return results;
    }
}
