package dev.rigsmith.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.architecture.BuilderSandbox.Outcome;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.ignore.IgnoreFiles;
import dev.rigsmith.domain.ignore.IgnorePlace;
import dev.rigsmith.domain.ignore.IgnoreRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ignore rules against the real builder. Other files are tried with {@code -Dconformance.seed=N} (the first seed) and
 * {@code -Dconformance.files=N} (how many).
 */
class IgnoreRulesConformanceIT {

    private static final long FIRST_SEED = Long.getLong("conformance.seed", 1);
    private static final int FILES = Integer.getInteger("conformance.files", 20);

    private static final ContextTree TREE = new ContextTree();
    private static BuilderSandbox sandbox;
    private static Path context;

    @BeforeAll
    static void makeContext() throws IOException {
        sandbox = new BuilderSandbox();
        context = sandbox.path("context");
        Outcome made = sandbox.shell(TREE.script(context.toString()));
        assertThat(made.status()).as(made.errors()).isZero();
    }

    @AfterAll
    static void removeEverything() throws IOException, InterruptedException {
        sandbox.delete();
    }

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + FILES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_builder_sees_what_the_rules_let_through(long seed) throws IOException {
        String text = new IgnoreFileGenerator(seed).ignoreFile();
        Path ignoreFile = sandbox.write("ignore", text);
        Visibility expected;
        try {
            expected = new Visibility(TREE, rules(text), new Random(seed));
        } catch (InvalidFileException refused) {
            assertThat(build(ignoreFile, "COPY . /all/\n").status())
                    .as("%s in <%s>", refused.getMessage(), text)
                    .isNotZero();
            return;
        }
        Outcome built = build(ignoreFile, expected.instructions());

        assertThat(built.status()).as("<%s>: %s", text, built.errors()).isZero();
        assertSeen(text, expected, seen());
    }

    private static void assertSeen(String text, Visibility expected, List<SeenEntry> seen) {
        assertThat(SeenEntry.carried(seen)).as("copied by <%s>", text).isSubsetOf(expected.visible());
        assertThat(SeenEntry.carried(seen)).as("not copied by <%s>", text).containsAll(expected.certain());
        assertThat(expected.excluded()).as("made anew by <%s>", text).containsAll(SeenEntry.madeAnew(seen));
        assertThat(SeenEntry.sizes(seen).map(TREE::fileOfSize))
                .as("copied one by one by <%s>", text)
                .isSubsetOf(expected.visible());
    }

    private static List<SeenEntry> seen() {
        Outcome found =
                sandbox.shell("cd '" + sandbox.path("image") + "'\nfind . -mindepth 2 -printf '%y %m %s %P\\0'\n");
        assertThat(found.status()).as(found.errors()).isZero();
        return found.entries().stream().map(SeenEntry::of).toList();
    }

    private static Outcome build(Path ignoreFile, String instructions) {
        sandbox.shell("rm -rf '" + sandbox.path("image") + "'");
        Path containerfile = sandbox.write("Containerfile", "FROM scratch\n" + instructions);
        return sandbox.build(context, containerfile, sandbox.path("image"), "--ignorefile=" + ignoreFile);
    }

    private static IgnoreRules rules(String text) {
        return IgnoreRules.parse("ignore", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!",
                "!/.",
                "[",
                "[]a]",
                "[x-]",
                "a\\",
                "(a",
                "a)",
                "*+",
                "**+",
                "a{2}{3}",
                "a{1001}",
                "\\y",
                "[z-a]",
                "[[:foo:]]",
                "[\\b]"
            })
    void what_is_refused_fails_the_build(String pattern) {
        assertThatThrownBy(() -> rules(pattern)).isInstanceOf(InvalidFileException.class);
        assertThat(build(sandbox.write("ignore", pattern), "COPY . /all/\n").status())
                .isNotZero();
    }

    @Test
    void what_is_taken_builds() {
        String odd = String.join(
                "\n",
                "+a",
                "{2}",
                "^*",
                "a{02}+",
                "a{,2}",
                "a{1000}",
                "x|y",
                "()",
                "(*)+",
                "]",
                "a]",
                "a{2",
                "[[]",
                "[:]",
                "\\Q(",
                "\\x{1F600}",
                "[\\x41]",
                "x/[/a]",
                "\\_",
                "\\pN");
        rules(odd);
        Outcome built = build(sandbox.write("ignore", odd), "COPY . /all/\n");

        assertThat(built.status()).as(built.errors()).isZero();
    }

    /** One ignore file in each place; each excludes one file. Whenever one has won, it is taken away. */
    @Test
    void the_places_are_tried_in_the_builders_order() throws IOException {
        Path containerfile = sandbox.write("order/sub/Containerfile", "FROM scratch\nCOPY . /all/\n");
        List<Path> places = new ArrayList<>();
        for (IgnorePlace place : IgnoreFiles.candidates("Containerfile")) {
            boolean beside = place.directory() == IgnorePlace.Directory.OF_CONTAINERFILE;
            places.add(sandbox.write("order/" + (beside ? "sub/" : "") + place.name(), "excluded" + places.size()));
            sandbox.write("order/excluded" + (places.size() - 1), "");
        }
        for (int winner = 0; winner < places.size(); winner++) {
            Path image = sandbox.path("order-" + winner);
            Outcome built = sandbox.build(sandbox.path("order"), containerfile, image);

            assertThat(built.status()).as(built.errors()).isZero();
            assertThat(namesIn(image.resolve("all")))
                    .doesNotContain("excluded" + winner)
                    .hasSize(3 + places(winner));
            Files.delete(places.get(winner));
        }
    }

    private static int places(int winner) {
        return 1 + Math.min(2, 4 - winner);
    }

    private static List<String> namesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
