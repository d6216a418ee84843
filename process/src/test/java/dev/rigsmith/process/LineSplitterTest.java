package dev.rigsmith.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSplitterTest {

    private static List<String> split(String... chunks) {
        List<String> lines = new ArrayList<>();
        LineSplitter splitter = new LineSplitter(line -> lines.add(new String(line, StandardCharsets.ISO_8859_1)));
        for (String chunk : chunks) {
            splitter.accept(chunk.getBytes(StandardCharsets.ISO_8859_1), chunk.length());
        }
        splitter.finish();
        return lines;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a;a",
                "a/nb;a,b",
                "a/n;a",
                "a/r/nb;a,b",
                "1%/r2%/r/n;1%,2%",
                "/n/n;'',''",
                "a/n/rb;a,'',b",
            })
    void lines_end_as_terminals_have_it(String text, String expected) {
        List<String> lines = Arrays.stream(expected.split(","))
                .map(line -> line.equals("''") ? "" : line)
                .toList();

        assertThat(split(text.replace("/n", "\n").replace("/r", "\r"))).isEqualTo(lines);
    }

    @Property
    void how_the_bytes_are_cut_does_not_matter(@ForAll("texts") String text, @ForAll("texts") String more) {
        assertThat(split(text, more)).isEqualTo(split(text + more));
    }

    @Property(tries = 100)
    void no_byte_is_lost_and_no_piece_is_long(@ForAll("longTexts") String text) {
        List<String> lines = split(text);

        assertThat(String.join("", lines)).isEqualTo(text.replaceAll("[\r\n]", ""));
        assertThat(lines).allMatch(line -> line.length() <= LineSplitter.LONGEST_PIECE);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('a', '\n', '\r', '\0', '\u00ff').ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> longTexts() {
        return texts().map(part -> repeat(part.isEmpty() ? "x" : part));
    }

    private static String repeat(String part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] once = part.getBytes(StandardCharsets.ISO_8859_1);
        while (bytes.size() < 3 * LineSplitter.LONGEST_PIECE) {
            bytes.writeBytes(once);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
