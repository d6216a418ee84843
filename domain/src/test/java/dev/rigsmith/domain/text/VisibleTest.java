package dev.rigsmith.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {

    private static final Set<Integer> HIDDEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED);

    @ParameterizedTest
    @CsvSource({
        "001b, \\u001b",
        "000a, \\u000a",
        "0009, \\u0009",
        "007f, \\u007f",
        "009b, \\u009b",
        "00a0, \\u00a0",
        "00ad, \\u00ad",
        "061c, \\u061c",
        "200b, \\u200b",
        "202e, \\u202e",
        "2028, \\u2028",
        "2066, \\u2066",
        "3164, \\u3164",
        "feff, \\ufeff",
        "d800, \\ud800",
        "e000, \\ue000",
        "e0041, \\u{e0041}",
        "10ffff, \\u{10ffff}",
    })
    void hiddenCharactersAreShown(String codePoint, String expected) {
        String text = Character.toString(Integer.parseInt(codePoint, 16));
        assertThat(Visible.of("a" + text + "b")).isEqualTo("a" + expected + "b");
    }

    @ParameterizedTest
    @CsvSource({"plain text, plain text", "Grüße, Grüße", "日本語, 日本語", "🚀, 🚀", "a\\b, a\\b"})
    void otherTextStaysAsItIs(String text, String expected) {
        assertThat(Visible.of(text)).isEqualTo(expected);
    }

    @Property
    void nothingHiddenIsLeft(@ForAll("texts") String text) {
        assertThat(Visible.of(text).codePoints().map(Character::getType).boxed())
                .doesNotContainAnyElementsOf(HIDDEN);
    }

    @Property
    void visibleTextStaysAsItIs(@ForAll("texts") String text) {
        String visible = Visible.of(text);
        assertThat(Visible.of(visible)).isEqualTo(visible);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .list()
                .ofMaxSize(30)
                .map(points -> points.stream().map(Character::toString).reduce("", String::concat));
        return Arbitraries.oneOf(any, Arbitraries.strings().ascii(), Arbitraries.strings());
    }
}
