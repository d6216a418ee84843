package dev.rigsmith.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ShellWordsTest {

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings()
                .withChars("ab'\"\\$` \n=*~#&;|<>(){}é-")
                .ofMaxLength(8)
                .list()
                .ofMaxSize(5);
    }

    @Property
    void a_shell_reads_the_same_words_again(@ForAll("words") List<String> words) {
        assertThat(read(ShellWords.line(words))).isEqualTo(words);
    }

    @Test
    void plain_words_stay_as_they_are() {
        assertThat(ShellWords.line(List.of("apt-get", "install", "--yes", "--c=d", "/x/y.z")))
                .isEqualTo("apt-get install --yes --c=d /x/y.z");
    }

    /** At the front it would set a variable. */
    @Test
    void a_word_that_begins_with_an_equals_sign_is_quoted() {
        assertThat(ShellWords.line(List.of("=x", "~", "#"))).isEqualTo("'=x' '~' '#'");
        assertThat(ShellWords.line(List.of("X=1", "make"))).isEqualTo("'X=1' make");
    }

    /** As POSIX has it, for what is quoted here: outside of quotes nothing but letters that mean themselves. */
    private static List<String> read(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
                begun = true;
            } else if (quoted) {
                word.append(c);
            } else if (c == '\\') {
                word.append(line.charAt(++i));
            } else if (c == ' ') {
                words.add(word.toString());
                word.setLength(0);
                begun = false;
            } else {
                assertThat("\"$`\n*~#&;|<>(){}").doesNotContain(String.valueOf(c));
                word.append(c);
                begun = true;
            }
        }
        if (begun || word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }
}
