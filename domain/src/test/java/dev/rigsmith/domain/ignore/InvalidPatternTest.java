package dev.rigsmith.domain.ignore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.Problem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidPatternTest {

    private static IgnoreRules parse(String text) {
        return IgnoreRules.parse("web/.dockerignore", text.getBytes(StandardCharsets.UTF_8));
    }

    private static InvalidFileException refusal(String text) {
        return catchThrowableOfType(InvalidFileException.class, () -> parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!",
                "! ",
                "!/",
                "!//",
                "!/.",
                "[",
                "[a",
                "[a-",
                "[]",
                "[]a]",
                "[^]",
                "[-]",
                "[x-]",
                "[-x]",
                "a\\",
                "[\\",
                "a)",
                "(a",
                "(",
                ")(",
                "a++",
                "*+",
                "**+",
                "a{2}{3}",
                "a{2}+",
                "a{3,2}",
                "a{1001}",
                "a{1,1001}",
                "x{99999999999}",
                "(a{100}){100}",
                "((){1000}){1000}",
                "(+)",
                "(a|+)",
                "({2})",
                "\\y",
                "\\8",
                "\\é",
                "\\C",
                "[z-a]",
                "[[:foo:]]",
                "[\\b]",
                "[\\z]",
                "[a-\\d]"
            })
    void what_the_builder_refuses_is_refused(String pattern) {
        assertThat(refusal(pattern))
                .isNotNull()
                .extracting(InvalidFileException::id)
                .isEqualTo(ErrorId.INVALID_IGNORE_FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+a",
                "{2}",
                "^*",
                "a{02}+",
                "a{,2}",
                "a{1000}",
                "a|",
                "|",
                "()",
                "(*)+",
                "]",
                "}",
                "a]",
                "a{",
                "a{2",
                "!\\!",
                "-",
                "[[]",
                "[:]",
                "\\\\",
                "\\Q(",
                "\\x{1F600}",
                "[\\x41]",
                "x/[/a]"
            })
    void what_the_builder_takes_is_taken(String pattern) {
        assertThatCode(() -> parse(pattern)).doesNotThrowAnyException();
    }

    @Test
    void the_message_names_file_line_and_pattern() {
        InvalidFileException refusal = refusal("# comment\n\n  [z \nok");

        assertThat(refusal).hasMessage("web/.dockerignore:3: the pattern \"[z\" is not valid: \"[\" without \"]\"");
        assertThat(refusal.remedy()).isEqualTo("correct web/.dockerignore:3 and try again");
        assertThat(refusal.problems()).extracting(Problem::line).containsExactly(3);
    }

    @Test
    void every_bad_line_is_reported() {
        InvalidFileException refusal = refusal("!\nok\n(a\n");

        assertThat(refusal)
                .hasMessage("web/.dockerignore:1: the pattern \"!\" is not valid: \"!\" needs a path after it"
                        + " (and 1 more)");
        assertThat(refusal.problems()).extracting(Problem::line).containsExactly(1, 3);
    }
}
