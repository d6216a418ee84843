package dev.rigsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.cli.command.PlainWords;
import dev.rigsmith.cli.command.Session;
import dev.rigsmith.cli.render.EngineLines;
import dev.rigsmith.cli.render.ErrorReport;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Terminal;
import dev.rigsmith.cli.wiring.Surroundings;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import picocli.CommandLine;

/** Where there is nothing to parse, a command is what the parser would have made of it. */
class PlainWordsPropertiesTest {

    private static final List<String> PLAIN = Commands.all().names().stream()
            .filter(name -> Commands.make(name, session()) instanceof PlainWords)
            .toList();

    static Session session() {
        Screen screen = Screen.of(new ByteArrayOutputStream(), new ByteArrayOutputStream(), Map.of(), false, false);
        return new Session(
                screen,
                Terminal.none(),
                new ErrorReport(screen, new EngineLines(screen)),
                () -> {
                    throw new AssertionError("nothing is done");
                },
                file -> {
                    throw new AssertionError("nothing is done");
                },
                new Surroundings(Map.of(), Path.of("/"), Path.of("/")),
                () -> 0);
    }

    @Provide
    Arbitrary<String> commands() {
        return Arbitraries.of(PLAIN);
    }

    @Provide
    Arbitrary<List<String>> words() {
        Arbitrary<String> usual = Arbitraries.of("jvm", "dev", "corp/base:1.0", "./a.rig.tgz", "@file", "a=b", "'a'");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(8);
        return Arbitraries.oneOf(usual, any)
                .filter(word -> !word.startsWith("-"))
                .list()
                .ofMaxSize(4);
    }

    @Property
    void a_plain_line_is_what_the_parser_would_make_of_it(
            @ForAll("commands") String name, @ForAll("words") List<String> words) {
        Optional<Object> parsed = parsed(name, words);
        PlainWords plain = (PlainWords) Commands.make(name, session());
        boolean taken = plain.take(words);

        assertThat(taken).isEqualTo(parsed.isPresent());
        parsed.ifPresent(command -> assertThat(plain)
                .usingRecursiveComparison()
                .ignoringFields("session", "screen", "schema")
                .isEqualTo(command));
    }

    private static Optional<Object> parsed(String name, List<String> words) {
        Object command = Commands.make(name, session());
        try {
            new CommandLine(command).setExpandAtFiles(false).parseArgs(words.toArray(String[]::new));
            return Optional.of(command);
        } catch (CommandLine.ParameterException mistake) {
            return Optional.empty();
        }
    }

    @Property
    void a_line_with_an_option_is_parsed(@ForAll("commands") String name, @ForAll("words") List<String> words) {
        String[] line = java.util.stream.Stream.concat(java.util.stream.Stream.of(name, "-q"), words.stream())
                .toArray(String[]::new);

        assertThat(Commands.plain(session(), line)).isEmpty();
    }
}
