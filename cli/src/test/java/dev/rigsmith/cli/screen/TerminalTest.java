package dev.rigsmith.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Screen screen = Screen.of(new ByteArrayOutputStream(), err, Map.of(), false, false);

    private static InputStream typed(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean confirms(String answer) {
        return Terminal.of(typed(answer), true, false, true).confirms(screen, "Go?");
    }

    @Test
    void only_a_plain_yes_is_one() {
        for (String yes : new String[] {"y\n", "Y\n", "yes\r\n", " Yes \n", "y"}) {
            assertThat(confirms(yes)).as(yes).isTrue();
        }
        for (String no : new String[] {"", "\n", "n\n", "yep\n", "\ny\n", "y".repeat(5000)}) {
            assertThat(confirms(no)).as(no).isFalse();
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("Go? [y/N] ");
    }

    @Test
    void one_line_is_read_and_no_more() throws Exception {
        InputStream in = typed("n\nrest");
        Terminal.of(in, true, false, true).confirms(screen, "Go?");
        assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("rest");
    }

    @Test
    void nobody_can_be_asked_unless_question_and_answer_are_on_a_terminal() {
        assertThat(Terminal.of(typed("y"), false, true, true).canAsk()).isFalse();
        assertThat(Terminal.of(typed("y"), true, true, false).canAsk()).isFalse();
        assertThat(Terminal.none().confirms(screen, "Go?")).isFalse();
    }

    @Test
    void a_program_can_be_given_a_terminal_that_it_reads_from_and_writes_to() {
        assertThat(Terminal.of(typed(""), true, true, false).whole()).isTrue();
        assertThat(Terminal.of(typed(""), true, false, true).whole()).isFalse();
        assertThat(Terminal.of(typed(""), false, true, true).whole()).isFalse();
        assertThat(Terminal.none().whole()).isFalse();
    }
}
