package dev.rigsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.cli.command.FixedWord;
import dev.rigsmith.cli.completion.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What shells complete is what there is to type. */
class CompletionWordsTest {

    private static final Path WORDS = Path.of("src/main/resources/dev/rigsmith/cli/completion/words");
    /** Commands that know rigs of one kind alone. */
    private static final Map<String, String> KINDS = Map.of(
            "build",
            "project",
            "lock",
            "project",
            "recipe",
            "extended",
            "diff",
            "extended",
            "rebase",
            "extended",
            "rollback",
            "extended",
            "export",
            "extended");

    private static final List<String> EVERYWHERE = List.of("--help", "--debug", "--connection");

    @Test
    void every_command_and_option_can_be_completed() throws IOException {
        String words = Commands.all().names().stream()
                .map(CompletionWordsTest::line)
                .collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("rigsmith.completion.write")) {
            Files.writeString(WORDS, words);
        }

        assertThat(WORDS)
                .as("written anew by this test with -Drigsmith.completion.write=true")
                .hasContent(words);
    }

    private static String line(String name) {
        var command = new CommandLine(Commands.make(name, PlainWordsPropertiesTest.session())).getCommandSpec();
        Stream<String> operands = command.positionalParameters().stream()
                .map(CompletionWordsTest::kind)
                .map(kind -> kind.equals("text") ? "-" : kind)
                .map(kind -> kind.equals("names") ? KINDS.getOrDefault(name, kind) : kind);
        Stream<String> options = command.options().stream()
                .filter(option -> EVERYWHERE.stream().noneMatch(Arrays.asList(option.names())::contains))
                .flatMap(CompletionWordsTest::option)
                .sorted(Comparator.naturalOrder());
        return Stream.of(Stream.of(name), Stream.of(operands.findFirst().orElse("-")), options)
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> option(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : "=" + kind(option);
        return Arrays.stream(option.names()).map(name -> name + value);
    }

    private static String kind(ArgSpec word) {
        if (word.converters().length > 0 && word.converters()[0] instanceof FixedWord<?> fixed) {
            return String.join(",", fixed.words());
        }
        return switch (word.paramLabel()) {
            case "NAME", "RIG" -> "names";
            case "FILE", "SOURCE", "KEYFILE" -> "files";
            case "true|false" -> "true,false";
            default -> "text";
        };
    }

    @Test
    void scripts_hold_the_words() {
        for (Shell shell : Shell.values()) {
            assertThat(shell.script()).contains("rollback").doesNotContain("@WORDS@");
        }
    }
}
