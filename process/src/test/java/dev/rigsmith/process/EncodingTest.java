package dev.rigsmith.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.EngineException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EncodingTest {

    private static final Invocation ACCENT = Invocation.query(List.of("podman", "--label=x=é"));

    @Test
    void what_the_locale_lacks_is_refused_and_not_replaced() {
        assertThatThrownBy(() -> new Encoding(StandardCharsets.US_ASCII).check(ACCENT))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("--label=x=é")
                .hasMessageContaining("US-ASCII");
        assertThatCode(() -> new Encoding(StandardCharsets.UTF_8).check(ACCENT)).doesNotThrowAnyException();
    }

    @Test
    void values_of_variables_are_not_quoted() {
        Invocation secret = new Invocation(List.of("x"), Map.of("TOKEN", "hünter2"), Invocation.Streams.QUERY);

        assertThatThrownBy(() -> new Encoding(StandardCharsets.US_ASCII).check(secret))
                .hasMessageContaining("TOKEN")
                .hasMessageNotContaining("nter2");
    }

    @Test
    void nul_is_refused() {
        assertThatThrownBy(() -> new Encoding(StandardCharsets.UTF_8).check(Invocation.query(List.of("x", "a\0b"))))
                .isInstanceOf(EngineException.class);
    }
}
