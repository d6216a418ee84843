package dev.rigsmith.domain.containerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstitutionTest {

    private static final Map<String, String> VALUES = Map.of("A", "a", "B_2", "b", "EMPTY", "");
    private static final Place PLACE = new Place("Cf", 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\u0001',
            value = {
                "x > x",
                "$A > a",
                "$A$B_2 > ab",
                "$A.x > a.x",
                "$AA > ''",
                "${A}A > aA",
                "$ > $",
                "$. > $.",
                "$1A > A",
                "${} > ''",
                "\\$A > $A",
                "'$A' > $A",
                "\"$A\" > a",
                "\"\\$A\" > $A",
                "\"\\n\" > \\n",
                "\"\\\"\" > \"",
                "\"'$A'\" > 'a'",
                "'\"' > \"",
                "a\\b > ab",
                "a\\ > a",
                "${A:-x} > a",
                "${A-x} > a",
                "${A:+x} > x",
                "${A+x} > x",
                "${N:-x} > x",
                "${N-x} > x",
                "${N:+x} > ''",
                "${N+x} > ''",
                "${EMPTY:-x} > x",
                "${EMPTY-x} > ''",
                "${EMPTY:+x} > ''",
                "${EMPTY+x} > x",
                "${N:-${A}} > a",
                "${N:-'}'} > }",
                "${N:-$A/$B_2} > a/b",
            })
    void wordsAreSubstituted(String word, String expected) {
        assertThat(Substitution.in(word, VALUES, PLACE).text()).isEqualTo(expected.equals("''") ? "" : expected);
    }

    @Property
    void bracesAndDefaultsMeanTheSameForASetVariable(
            @ForAll @AlphaChars @NotEmpty String name, @ForAll @AlphaChars @NotEmpty String value) {
        Map<String, String> values = Map.of(name, value);
        assertThat(Substitution.in("$" + name, values, PLACE).text()).isEqualTo(value);
        assertThat(Substitution.in("${" + name + "}", values, PLACE).text()).isEqualTo(value);
        assertThat(Substitution.in("${" + name + ":-other}", values, PLACE).text())
                .isEqualTo(value);
    }

    @Property
    void singleQuotesKeepAnythingElse(@ForAll String text) {
        String plain = text.replace("'", "");
        assertThat(Substitution.in("'" + plain + "'", VALUES, PLACE).text()).isEqualTo(plain);
    }
}
