package dev.rigsmith.domain.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private static CommandLine of(String... words) {
        return new CommandLine(List.of(words));
    }

    @Test
    void words_are_quoted_for_the_usual_shell() {
        CommandLine line = of("apt-get", "install", "it's", "a b", "$X", "");

        assertThat(line.shell()).isEqualTo("sh");
        assertThat(line.text()).isEqualTo("apt-get install 'it'\\''s' 'a b' '$X' ''");
    }

    @Test
    void a_script_of_a_shell_stands_for_itself() {
        assertThat(of("sh", "-c", "cd /x &&\nmake \"$@\"").text()).isEqualTo("cd /x &&\nmake \"$@\"");
        assertThat(of("bash", "-c", "[[ a ]]").shell()).isEqualTo("bash");
    }

    @Test
    void what_is_more_than_a_script_is_a_command() {
        assertThat(of("sh", "-c", "echo $1", "x", "y").text()).isEqualTo("sh -c 'echo $1' x y");
        assertThat(of("bash", "-x", "script").shell()).isEqualTo("sh");
        assertThat(of("zsh", "-c", "x").text()).isEqualTo("zsh -c x");
    }
}
