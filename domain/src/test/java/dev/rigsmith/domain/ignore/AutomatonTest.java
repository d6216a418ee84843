package dev.rigsmith.domain.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.statistics.Statistics;

class AutomatonTest {

    private static Optional<Automaton> automaton(String expression) {
        ExpressionParser parser = new ExpressionParser(expression);
        Expression parsed = parser.parse();
        assertThat(parser.fault()).isEmpty();
        assertThat(parser.doubtful()).isFalse();
        return Automaton.of(parsed);
    }

    @Property
    void finds_what_another_engine_finds(
            @ForAll("expressions") String expression,
            @ForAll @CharRange(from = 'a', to = 'c') @Chars('/') @StringLength(max = 8) String text) {
        boolean expected = Pattern.compile(expression).matcher(text).find();
        Statistics.collect(expected);
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 10 && share < 90));

        assertThat(automaton(expression).orElseThrow().matches(text)).isEqualTo(expected);
    }

    @Property
    void what_is_found_below_a_directory_was_announced(
            @ForAll("expressions") String expression,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 3) String directory,
            @ForAll @CharRange(from = 'a', to = 'c') @Chars('/') @StringLength(min = 1, max = 6) String below) {
        Automaton automaton = automaton(expression).orElseThrow();

        if (automaton.matches(directory + "/" + below)) {
            assertThat(automaton.mayMatchBelow(directory)).isTrue();
        }
    }

    @Provide
    Arbitrary<String> expressions() {
        return expressions(2);
    }

    private static Arbitrary<String> expressions(int depth) {
        Arbitrary<String> times = Arbitraries.of("", "", "", "*", "+", "?", "{2}", "{0,2}", "{1,}");
        Arbitrary<String> repeated =
                Combinators.combine(atoms(depth), times).as((atom, after) -> mayBeEmpty(atom) ? atom : atom + after);
        return repeated.list().ofMaxSize(4).map(parts -> String.join("", parts));
    }

    // The other engine gives up early on a repetition of nothing, so none is made.
    private static boolean mayBeEmpty(String expression) {
        return Pattern.compile(expression).matcher("").matches();
    }

    private static Arbitrary<String> atoms(int depth) {
        Arbitrary<String> atom =
                Arbitraries.of("a", "b", "c", "/", ".", "[^/]", "[ab]", "[^a-b]", "^", "$", "\\w", "(.*/)");
        if (depth == 0) {
            return atom;
        }
        Arbitrary<String> group = Combinators.combine(expressions(depth - 1), expressions(depth - 1))
                .as((one, other) -> "(" + one + "|" + other + ")");
        return Arbitraries.frequencyOf(Tuple.of(4, atom), Tuple.of(1, group));
    }
}
