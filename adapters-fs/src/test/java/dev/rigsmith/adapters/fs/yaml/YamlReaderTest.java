package dev.rigsmith.adapters.fs.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    static Stream<Arguments> refusals() {
        String bomb = "a: &a [x,x]\n"
                + IntStream.range(0, 26)
                        .mapToObj(i -> (char) ('b' + i) + ": &" + (char) ('b' + i) + " [" + "*a,".repeat(5) + "]\n")
                        .collect(Collectors.joining());
        return Stream.of(
                arguments("a: \u00ff", 1, 4, "this is not UTF-8"),
                arguments("a\nb: \u00c3", 2, 4, "this is not UTF-8"),
                arguments("a: 1\nb: x\u0007", 2, 5, "the control character U+0007 has no place in YAML"),
                arguments("a: 1\nb: [1\n", 3, 1, "expected ',' or ']', but got <stream end>"),
                arguments(
                        "a: 1\n\tb: 2",
                        2,
                        1,
                        "found character '\\t(TAB)' that cannot start any token. "
                                + "(Do not use \\t(TAB) for indentation)"),
                arguments("a: 1\nb: \"\\x", 2, 2, "what follows is not YAML"),
                arguments("a: b: c", 1, 5, "mapping values are not allowed here"),
                arguments("a: *b", 1, 4, "found undefined alias b"),
                arguments("--- a\n--- b", 2, 1, "but found another document"),
                arguments("[".repeat(51), 1, 51, "nested deeper than 50 levels"),
                arguments("- ".repeat(60), 1, 101, "nested deeper than 50 levels"),
                arguments("{a: ".repeat(100_000), 1, 201, "nested deeper than 50 levels"),
                arguments(bomb, 22, 8, "more than 100 aliases"),
                arguments(" ".repeat(2_000_000), 1, 1, "the file is larger than 1 MiB"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_is_no_yaml_for_us_is_told_with_its_place(String latin1, int line, int column, String message) {
        assertThat(problems(latin1.getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly(new Problem("f", line, column, message, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\ufeff", "# c", "---", "null", "~", "\ufeffa:", "a: &x {}\nb: *x", "? a\n: b"})
    void what_is_yaml_is_read(String text) {
        assertThat(problems(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void a_list_of_texts_is_one() {
        assertThat(read("[a, 1, 'b c']", YamlValue::texts)).containsExactly("a", "1", "b c");
        assertThat(problems("{a: 1}", YamlValue::texts))
                .extracting(Problem::message)
                .containsExactly("expected a list of texts, found a mapping");
        assertThat(problems("[a, [b], {}, null]", YamlValue::texts))
                .extracting(Problem::message)
                .containsExactly(
                        "expected a text, found a list",
                        "expected a text, found a mapping",
                        "expected a text, found nothing");
    }

    /** Wherever a parser's buffer may end. */
    @Test
    void a_character_of_two_halves_may_stand_anywhere() {
        for (int before = 0; before < 2_500; before++) {
            String text = "x".repeat(before) + "\uD83D\uDE00";
            assertThat(read("[" + text + "]", YamlValue::texts)).containsExactly(text);
        }
    }

    @Test
    void a_mapping_that_holds_itself_is_no_trap() {
        Optional<YamlValue> deep = read(
                "&a {x: *a}",
                top -> top.mapping()
                        .get("x")
                        .flatMap(x -> x.mapping().get("x"))
                        .flatMap(x -> x.mapping().get("x")));

        assertThat(deep).map(YamlValue::isMapping).contains(true);
    }

    @Test
    void unknown_keys_come_with_what_is_known() {
        assertThat(problems("zzz: 1", top -> top.mapping().only("image", "build")))
                .containsExactly(new Problem("f", 1, 1, "unknown key `zzz`", "known here: image, build"));
        assertThat(problems("imge: 1", top -> top.mapping().only("image", "build")))
                .containsExactly(new Problem("f", 1, 1, "unknown key `imge`", "did you mean `image`?"));
    }

    @Test
    void problems_met_twice_through_an_alias_are_told_once() {
        assertThat(problems("a: &x {b: 1}\nc: *x", YamlReaderTest::walk)).isEmpty();
        assertThat(problems("a: &x {b: 1, b: 2}\nc: *x", YamlReaderTest::walk)).hasSize(1);
    }

    @Property
    void any_bytes_are_read_or_refused_with_a_place_in_the_file(@ForAll byte[] bytes) {
        assertPlaces(bytes);
    }

    @Property(tries = 3000)
    void so_is_anything_that_looks_like_yaml(@ForAll("almostYaml") String text) {
        assertPlaces(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void a_text_comes_back_from_double_quotes(@ForAll String text) {
        String printable = text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(read('"' + printable + '"', YamlValue::text)).contains(printable);
    }

    private static void assertPlaces(byte[] bytes) {
        long lines = 1
                + new String(bytes, StandardCharsets.ISO_8859_1)
                        .chars()
                        .filter(c -> c == '\n' || c == '\r' || c == 0x85 || c == 0xa8 || c == 0xa9)
                        .count();
        assertThat(problems(bytes)).allSatisfy(problem -> {
            assertThat((long) problem.line()).isBetween(1L, lines);
            assertThat(problem.column()).isPositive();
            assertThat(problem.message()).isNotBlank();
        });
    }

    @Provide
    Arbitrary<String> almostYaml() {
        Arbitrary<String> pieces = Arbitraries.of(
                "a",
                "b: ",
                "- ",
                "\n",
                "  ",
                "[",
                "]",
                "{",
                "}",
                ", ",
                "&x ",
                "*x",
                "!t ",
                "!!int ",
                "!!binary ",
                "|\n",
                ">-\n",
                "'",
                "\"",
                "\\",
                "# ",
                "? ",
                ": ",
                "---\n",
                "...\n",
                "%YAML 1.2\n",
                "%TAG ! x\n",
                "%",
                "@",
                "`",
                "~",
                "1",
                "0o7",
                ".inf",
                "<<: ",
                "\t",
                "é",
                "\u2028",
                "\ud83d\ude00",
                "\u0000",
                "\r",
                "=",
                "!<",
                ">",
                "\"\\x",
                "\"\\U00110000\"",
                "|9",
                "!!map ",
                "!!str ",
                "!!null ",
                "!!float ",
                "!!bool ");
        return Arbitraries.frequencyOf(
                Tuple.of(9, pieces.list().ofMaxSize(24).map(parts -> String.join("", parts))),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(40)));
    }

    private static List<Problem> problems(byte[] bytes) {
        InvalidFileException wrong = catchThrowableOfType(
                InvalidFileException.class,
                () -> YamlReader.read("f", ErrorId.INVALID_SETTINGS, bytes, YamlReaderTest::walk));
        return wrong == null ? List.of() : wrong.problems();
    }

    private static <T> List<Problem> problems(String text, java.util.function.Function<YamlValue, T> form) {
        InvalidFileException wrong = catchThrowableOfType(InvalidFileException.class, () -> read(text, form));
        return wrong == null ? List.of() : wrong.problems();
    }

    private static <T> T read(String text, java.util.function.Function<YamlValue, T> form) {
        return YamlReader.read("f", ErrorId.INVALID_SETTINGS, text.getBytes(StandardCharsets.UTF_8), form);
    }

    /** Asks everything that can be asked, three levels deep. */
    private static int walk(YamlValue top) {
        return walk(top, 3);
    }

    private static int walk(YamlValue value, int depth) {
        if (depth == 0) {
            return 0;
        }
        if (value.isMapping()) {
            return value.mapping().values().values().stream()
                    .mapToInt(child -> walk(child, depth - 1))
                    .sum();
        }
        if (value.isList()) {
            return value.list().stream()
                    .mapToInt(child -> walk(child, depth - 1))
                    .sum();
        }
        return value.isNothing() ? 0 : value.text().map(String::length).orElse(0);
    }
}
