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
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
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
        Arbitrary<String> usual =
                Arbitraries.of("jvm", "dev", "corp/base:1.0", "./a.rig.tgz", "@file", "a=b", "'a'", "json");
        Arbitrary<String> options = Arbitraries.of(
                "-q",
                "--quiet",
                "--format=json",
                "--format=text",
                "--format",
                "--format=yaml",
                "--dry-run",
                "-",
                "--",
                "-qq");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(8);
        return Arbitraries.frequencyOf(Tuple.of(4, usual), Tuple.of(3, options), Tuple.of(1, any))
                .list()
                .ofMaxSize(4);
    }

    @Property
    void a_plain_line_is_what_the_parser_would_make_of_it(
            @ForAll("commands") String name, @ForAll("words") List<String> words) {
        Optional<Object> parsed = parsed(name, words);
        Optional<PlainWords> plain = Commands.plain(
                session(), Stream.concat(Stream.of(name), words.stream()).toArray(String[]::new));

        plain.ifPresent(command -> assertThat(Optional.of(command))
                .usingRecursiveComparison()
                .ignoringFields("value.session", "value.screen", "value.schema")
                .isEqualTo(parsed));
    }

    /** Whatever is typed all day is plain: otherwise the property above would say nothing. */
    @Property
    void names_and_the_form_of_the_report_are_plain(
            @ForAll("reporting") String name, @ForAll("forms") List<String> form, @ForAll boolean first) {
        List<String> rig = name.equals("list") ? List.of() : List.of("jvm");
        String[] line = Stream.of(List.of(name), first ? form : rig, first ? rig : form)
                .flatMap(List::stream)
                .toArray(String[]::new);

        assertThat(Commands.plain(session(), line)).isPresent();
    }

    @Provide
    Arbitrary<String> reporting() {
        return Arbitraries.of("resolve", "list", "info", "key", "prep", "build");
    }

    @Provide
    Arbitrary<List<String>> forms() {
        return Arbitraries.of(List.of(), List.of("--format=json"), List.of("--format", "json"));
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
}
