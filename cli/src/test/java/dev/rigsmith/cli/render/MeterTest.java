package dev.rigsmith.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.cli.screen.Screen;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MeterTest {

    private static final String ERASE = "\r\033[K";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    private Screen screen(Map<String, String> environment, boolean terminal) {
        return Screen.of(new ByteArrayOutputStream(), err, environment, terminal, terminal);
    }

    private String shown(Screen screen) {
        Meter meter = new Meter(screen, nanos::get);
        for (int second = 0; second < 3; second++) {
            meter.show("downloading x\033[2J", second * 1_000_000L, OptionalLong.of(2_000_000));
            nanos.addAndGet(1_000_000_000);
        }
        screen.say("done");
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_terminal_shows_how_far_it_is_in_a_line_that_passes() {
        assertThat(shown(screen(Map.of("TERM", "xterm", "NO_COLOR", "1"), true)))
                .isEqualTo("• downloading x\\u001b[2J   1.0 MB of 2.0 MB   1.0 MB/s" + ERASE
                        + "• downloading x\\u001b[2J   2.0 MB of 2.0 MB   1.0 MB/s" + ERASE + "done\n");
    }

    @Test
    void elsewhere_one_line_says_what_is_done() {
        assertThat(shown(screen(Map.of(), false))).isEqualTo("• downloading x\\u001b[2J\ndone\n");
    }

    @Test
    void a_dumb_terminal_is_elsewhere() {
        assertThat(shown(screen(Map.of("TERM", "dumb"), true))).isEqualTo("• downloading x\\u001b[2J\ndone\n");
    }
}
