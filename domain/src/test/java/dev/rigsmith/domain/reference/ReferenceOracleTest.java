package dev.rigsmith.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The parser against the whole grammar as one plain, backtracking pattern: they accept the same texts. */
class ReferenceOracleTest {

    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
    private static final String HOST = "(?:" + LABEL + "(?:\\." + LABEL + ")*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?";
    private static final String COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    private static final Pattern WHOLE = Pattern.compile("(?:" + HOST + "/)?" + COMPONENT + "(?:/" + COMPONENT + ")*"
            + "(?::\\w[\\w.-]{0,127})?(?:@[a-z0-9+._-]+:[a-fA-F0-9]{32,})?");

    @Property(tries = 5000)
    void the_parser_accepts_what_the_grammar_does(@ForAll("nearReferences") String text) {
        boolean accepted = ImageReference.tryParse(text).isPresent();
        boolean grammatical = WHOLE.matcher(text).matches();

        assertThat(accepted).as(text).isEqualTo(grammatical && !hasHostWithUnderscore(text));
        Statistics.label("accepted")
                .collect(accepted)
                .coverage(kinds -> kinds.check(true).percentage(share -> share > 5));
    }

    /** The one text that the grammar alone accepts as a path: its first part can only be meant as a host. */
    private static boolean hasHostWithUnderscore(String text) {
        return Optional.of(text)
                .filter(value -> value.indexOf('/') > 0)
                .map(value -> value.substring(0, value.indexOf('/')))
                .filter(first -> first.indexOf('.') >= 0 && first.indexOf('_') >= 0)
                .isPresent();
    }

    @Provide
    Arbitrary<String> nearReferences() {
        return Arbitraries.of(
                        "a",
                        "0",
                        "b",
                        "B",
                        ".",
                        "_",
                        "-",
                        ":",
                        "/",
                        "a/",
                        "@",
                        "[::1]",
                        "[",
                        "]",
                        "localhost",
                        "a.b/",
                        "a:5/",
                        ":t",
                        "@x:" + "0".repeat(32),
                        " ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(parts -> String.join("", parts));
    }
}
