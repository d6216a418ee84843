package dev.rigsmith.domain.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateHeaderTest {

    @Test
    void describesATemplateAndItsChecks() {
        TemplateHeader header = header("""
                # syntax=docker/dockerfile:1
                # rigsmith: JDK 21 and Maven

                # An ordinary comment.
                # rigsmith-check: java -version
                #rigsmith-check:   mvn --version \s
                FROM debian
                # rigsmith-check: not this one
                """);
        assertThat(header)
                .isEqualTo(
                        new TemplateHeader(Optional.of("JDK 21 and Maven"), List.of("java -version", "mvn --version")));
    }

    /** Bars stand for line ends, commas separate checks. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "# kanibako-template: old > old > ''",
                "# kanibako-template-check: a | # rigsmith-check: b > '' > a,b",
                "# rigsmith: one | # rigsmith: two > one > ''",
                "# rigsmith: | # rigsmith: two > two > ''",
                "# rigsmith-check: > '' > ''",
                "ARG A | # rigsmith: late > '' > ''",
                "# rigsmith : no > '' > ''",
                "# see rigsmith: no > '' > ''",
                "# rigsmith-checks: no > '' > ''",
                "  # rigsmith: indented > indented > ''",
                "# rigsmith-check: test a:b = a:b > '' > test a:b = a:b",
            })
    void linesOfTheHeader(String text, String description, String checks) {
        TemplateHeader header = header(text.replace('|', '\n'));
        assertThat(header.description().orElse("")).isEqualTo(description);
        assertThat(String.join(",", header.checks())).isEqualTo(checks);
    }

    @Test
    void lineEndsAndAByteOrderMarkDoNotMatter() {
        assertThat(header("\ufeff# rigsmith: x\r\n# rigsmith-check: y\r\nFROM z"))
                .isEqualTo(new TemplateHeader(Optional.of("x"), List.of("y")));
    }

    @Property
    void checksComeBackInOrder(@ForAll("commands") List<String> commands) {
        String text =
                commands.stream().map(c -> "# rigsmith-check: " + c + "\n").collect(Collectors.joining());
        assertThat(header(text + "FROM x\n").checks()).isEqualTo(commands);
    }

    @Property
    void anyBytesAreRead(@ForAll byte[] bytes) {
        assertThat(TemplateHeader.of(bytes)).isNotNull();
        byte[] within = ("# rigsmith: a" + new String(bytes, StandardCharsets.ISO_8859_1) + "\nFROM x")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(TemplateHeader.of(within).description()).isPresent();
    }

    @Provide
    Arbitrary<List<String>> commands() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars('\u001b', '\u0007')
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .list()
                .ofMaxSize(5);
    }

    private static TemplateHeader header(String text) {
        return TemplateHeader.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
