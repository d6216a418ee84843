package dev.rigsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.cli.command.ExitStatus;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Terminal;
import dev.rigsmith.cli.wiring.Surroundings;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands are made when they are meant, which nobody may notice. */
class CommandsTest {

    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int rig(String... words) {
        Screen screen = Screen.of(out, err, Map.of(), false, false);
        int status =
                Rig.run(screen, Terminal.none(), new Surroundings(Map.of("PATH", "/nonexistent"), home, home), words);
        screen.out().flush();
        return status;
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    static Stream<String> names() {
        return Commands.all().names().stream();
    }

    private static List<String> meant(String... words) {
        return Commands.all().meant(words).names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_command_is_alone_when_it_comes_first_and_has_the_name_that_it_is_listed_under(String name) {
        assertThat(meant(name, "--help")).containsExactly(name);
        assertThat(rig(name, "--help")).isEqualTo(ExitStatus.DONE);
        assertThat(out()).startsWith("Usage: rig " + name + " ");
    }

    @Test
    void any_command_is_possible_where_none_comes_first() {
        assertThat(meant()).containsExactlyElementsOf(names().toList());
        assertThat(meant("--debug", "build")).containsExactlyElementsOf(names().toList());
        assertThat(rig("--help")).isEqualTo(ExitStatus.DONE);
        assertThat(out().lines().map(String::strip).map(line -> line.split("[ ,]")[0]))
                .containsSubsequence(names().toList());
    }

    @Test
    void a_mistyped_command_is_compared_with_all() {
        assertThat(rig("biuld")).isEqualTo(ExitStatus.USAGE);
        assertThat(err()).contains("unknown command `biuld`; did you mean `build`?");
    }

    @Test
    void one_letter_is_taken_for_no_other() {
        assertThat(rig("rm", "-q", "x")).isEqualTo(ExitStatus.USAGE);
        assertThat(rig("rm", "-force", "x")).isEqualTo(ExitStatus.USAGE);
        assertThat(err()).contains("unknown option `-q`\n").contains("did you mean `--force`?");
    }

    @Test
    void an_argument_that_reads_like_the_option_asks_for_no_json() {
        assertThat(rig("resolve", "a --format json b")).isEqualTo(ExitStatus.USAGE);
        assertThat(err()).startsWith("rig: ");
    }

    @Test
    void json_is_asked_for_by_the_option_alone() {
        assertThat(rig("resolve", "--format=json", "A B")).isEqualTo(ExitStatus.USAGE);
        assertThat(rig("resolve", "--format", "json", "A B")).isEqualTo(ExitStatus.USAGE);
        assertThat(rig("resolve", "--format", "json", "--no-such")).isEqualTo(ExitStatus.USAGE);
        assertThat(err()).doesNotContain("rig: ").contains("\"usage\"", "\"invalid-reference\"");
        assertThat(rig("resolve", "--no-such", "--", "--format=json")).isEqualTo(ExitStatus.USAGE);
        assertThat(err()).contains("\nrig: unknown option");
    }
}
