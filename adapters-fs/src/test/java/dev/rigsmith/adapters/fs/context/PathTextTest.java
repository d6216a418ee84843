package dev.rigsmith.adapters.fs.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.context.Octets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTextTest {

    @ParameterizedTest
    @CsvSource({
        "a/b, a/b",
        "\u00c3\u00a9, \u00e9",
        "\u00ff, \ufffd",
        "a\u00e2\u0082b, a\ufffd\ufffdb",
        "\u00ed\u00a0\u0080, \ufffd\ufffd\ufffd",
        "\u00f0\u009f\u0098\u0080x\u00f0\u009f, \ud83d\ude00x\ufffd\ufffd",
    })
    void every_byte_that_is_no_text_stands_for_itself(String latin1, String text) {
        assertThat(PathText.of(new Octets(latin1))).isEqualTo(text);
    }

    @Property
    void text_is_read_as_it_is(@ForAll @Chars({'a', '/', '\u00e9', '\u20ac', '\ufffd'}) String text) {
        assertThat(PathText.of(Octets.ofText(text))).isEqualTo(text);
    }

    @Property
    void any_bytes_are_read(@ForAll byte[] bytes) {
        assertThat(PathText.of(Octets.of(bytes))).hasSizeLessThanOrEqualTo(bytes.length);
    }
}
