package dev.rigsmith.adapters.fs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Any bytes in place of the file give rigs, or one kind of error; and a change of them keeps all that they say. */
class RegistryDamageTest {

    private static final RegisteredRig NEW =
            new RegisteredRig("new", RigKind.PREFAB, Optional.empty(), Optional.empty(), Optional.empty());

    @Property(tries = 500)
    void any_bytes(@ForAll byte[] bytes) {
        readAndChange(bytes);
    }

    @Property(tries = 1500)
    void a_valid_file_with_something_wrong(@ForAll("mutations") String text) {
        String what = readAndChange(text.getBytes(StandardCharsets.UTF_8));

        Statistics.label("outcome").collect(what).coverage(coverage -> {
            coverage.check("read").percentage(p -> p > 10);
            coverage.check("refused").percentage(p -> p > 10);
        });
    }

    @Property(tries = 1500)
    void anything_of_the_form_of_yaml(@ForAll("documents") String text) {
        readAndChange(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String readAndChange(byte[] bytes) {
        RegistryContent content = new RegistryContent("rigs.yaml", Optional.of(bytes));
        try {
            SortedMap<String, RegisteredRig> expected = new TreeMap<>(content.rigs());
            expected.put("new", NEW);
            Optional<byte[]> changed = content.with(NEW, true);
            assertThat(new RegistryContent("rigs.yaml", changed).rigs()).isEqualTo(expected);
            return "read";
        } catch (InvalidFileException wrong) {
            assertThat(wrong.id()).isEqualTo(ErrorId.INVALID_REGISTRY_FILE);
            assertThat(wrong.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.line()).isPositive();
                assertThat(problem.column()).isPositive();
            });
            return "refused";
        } catch (RefusedException taken) {
            throw new AssertionError("nothing is refused here", taken);
        }
    }

    @Provide
    Arbitrary<String> mutations() {
        Arbitrary<String> files = Arbitraries.of(KeptFile.all()).map(KeptFile::yaml);
        Arbitrary<String> pieces = Arbitraries.of(
                "",
                "\n",
                " ",
                "  ",
                "\t",
                "#",
                ":",
                ": ",
                "- ",
                "[",
                "{",
                "}",
                "&a ",
                "*a",
                "!t ",
                "\"",
                "'",
                "|\n",
                "? ",
                "---\n",
                "...\n",
                "\u0000",
                "\ufeff",
                "\r",
                "null",
                "~",
                "9",
                "\u2028",
                "kind: prefab",
                "a: {kind: prefab}\n",
                "%X\n");
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 1000);
        return Combinators.combine(files, pieces, places, Arbitraries.integers().between(0, 12))
                .as((file, piece, at, cut) -> {
                    int from = at * file.length() / 1000;
                    return file.substring(0, from) + piece + file.substring(Math.min(file.length(), from + cut));
                });
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> values = Arbitraries.lazyOf(
                () -> Arbitraries.of(
                        "prefab", "extended", "1", "null", "!t x", "*x", "\"a\\n\"", "''", "{}", "[]", "&x y"),
                () -> mapping(Arbitraries.of(
                        "kind: prefab", "image: a", "source: ~", "x: {y: 1}", "kind: &x prefab", "z: *x")),
                () -> Arbitraries.of("{kind: prefab, x: &x {kind: extended}}", "&x {kind: prefab}"));
        Arbitrary<String> rows = mapping(Combinators.combine(
                        Arbitraries.of("a", "b", "new", "'c'", "? d\n", "\"e\"", "null", "1.0", "&k f", "[g]"), values)
                .as((key, value) -> key + ": " + value));
        Arbitrary<String> sections = Arbitraries.frequencyOf(
                Tuple.of(6, rows.map("rigs: "::concat)),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                "version: 1",
                                "version: 2",
                                "x: &x 1",
                                "# c",
                                "rigs: {}",
                                "rigs: ~",
                                "'rigs': {new: {kind: prefab}}")));
        return sections.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("\n", parts) + "\n");
    }

    /** Lines in a block, indented one step further than the line before. */
    private static Arbitrary<String> mapping(Arbitrary<String> lines) {
        return lines.list().ofMinSize(1).ofMaxSize(3).map(RegistryDamageTest::block);
    }

    private static String block(List<String> lines) {
        return "\n" + String.join("\n", lines).indent(2).stripTrailing();
    }
}
