package dev.rigsmith.domain.ignore;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Ignore files and paths that have names in common, so that rules often match. */
class IgnoreDomain extends DomainContextBase {

    /** A valid pattern, possibly with {@code !}. */
    record Line(String text) {
        boolean includes() {
            return text.startsWith("!");
        }
    }

    /** A path that the rules may match; now and then with a newline in a name. */
    record Name(String text) {}

    static IgnoreRules rules(List<Line> lines) {
        return rules(lines.stream().map(Line::text).toArray(String[]::new));
    }

    static IgnoreRules rules(String... lines) {
        return IgnoreRules.parse("test", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<Line> lines() {
        Arbitrary<String> sign = Arbitraries.frequency(Tuple.of(3, ""), Tuple.of(2, "!"));
        Arbitrary<String> last = Arbitraries.frequency(Tuple.of(5, ""), Tuple.of(1, "/"), Tuple.of(1, " "));
        return Combinators.combine(sign, segment().list().ofMinSize(1).ofMaxSize(3), last)
                .as((before, segments, after) -> new Line(before + String.join("/", segments) + after));
    }

    @Provide
    Arbitrary<Name> names() {
        Arbitrary<String> name = Arbitraries.frequency(
                Tuple.of(6, "a"),
                Tuple.of(6, "b"),
                Tuple.of(4, "ab"),
                Tuple.of(2, "a.md"),
                Tuple.of(2, "é"),
                Tuple.of(1, "a\nb"));
        return Combinators.combine(name, name.list().ofMaxSize(4))
                .as((first, others) -> new Name(
                        String.join("/", first, String.join("/", others)).replaceAll("/$", "")));
    }

    private static Arbitrary<String> segment() {
        Arbitrary<String> plain = Arbitraries.of("a", "b", "ab", "a.md", "é");
        Arbitrary<String> wild =
                Arbitraries.of("*", "**", "?", "a*", "*b", "*.md", "[ab]", "[^a]", "[a-c]*", "**b", "\\a", "\\Qa");
        Arbitrary<String> expression = Arbitraries.of("a+", "(a|b)", "a|b", "a{2}", "^a", "[[:alpha:]]");
        return Arbitraries.frequencyOf(Tuple.of(6, plain), Tuple.of(4, wild), Tuple.of(1, expression));
    }
}
