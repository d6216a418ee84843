package dev.rigsmith.domain.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.context.Octets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TypedSessionTest {

    private static final String BEGINNING = "/workspace";

    /** What a shell writes for these commands. */
    private static Octets record(String shell, List<Step> steps) {
        return Octets.ofText(shell + "\0" + BEGINNING + "\0"
                + steps.stream()
                        .map(step -> step.status() + "\0" + step.directory().orElse(BEGINNING) + "\0" + step.command()
                                + "\0")
                        .collect(Collectors.joining()));
    }

    private static TypedSession read(String text) {
        return TypedSession.read(Octets.ofText(text));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<String> commands = Arbitraries.strings()
                .withChars("ab $'\"\\`\n\t!#*éüß漢\uD83D\uDE00\u202e"
                        .chars()
                        .mapToObj(c -> (char) c)
                        .filter(c -> !Character.isSurrogate(c))
                        .map(String::valueOf)
                        .collect(Collectors.joining())
                        .toCharArray())
                .ofMinLength(1)
                .filter(text -> !text.isBlank());
        Arbitrary<Optional<String>> directories =
                Arbitraries.of("/", "/etc", "/a b/ü", "/x\ny").optional();
        return Combinators.combine(commands, directories, Arbitraries.integers().between(0, 255))
                .as(Step::new)
                .list()
                .ofMaxSize(6);
    }

    @Property
    void what_was_written_down_comes_back_exactly(@ForAll("steps") List<Step> steps) {
        TypedSession session = TypedSession.read(record("bash", steps));

        assertThat(session.shell()).contains("bash");
        assertThat(session.steps()).isEqualTo(steps);
    }

    @Property
    void whatever_is_there_gives_commands_or_is_passed_over(@ForAll byte[] bytes) {
        assertThat(TypedSession.read(Octets.of(bytes)).steps())
                .noneMatch(step -> step.command().isBlank());
    }

    @Property
    void whatever_follows_the_beginning_gives_commands_or_is_passed_over(@ForAll byte[] bytes) {
        String text = "sh\0/\0" + new String(bytes, StandardCharsets.ISO_8859_1);
        TypedSession session = TypedSession.read(Octets.of(text.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(session.shell()).contains("sh");
        assertThat(session.steps()).allMatch(step -> step.status() >= 0 && step.status() < 1000);
    }

    @Property
    void a_record_that_was_cut_off_gives_what_is_whole(@ForAll("steps") List<Step> steps) {
        byte[] whole = record("sh", steps).bytes();
        for (int length = 0; length < whole.length; length += 1 + length / 8) {
            List<Step> some = TypedSession.read(Octets.of(java.util.Arrays.copyOf(whole, length)))
                    .steps();
            assertThat(some).isEqualTo(steps.subList(0, some.size()));
        }
    }

    @Test
    void the_directory_where_the_session_began_goes_without_saying() {
        assertThat(read("sh\0/w\0000\0/w\0a\0000\0/x\0b\0").steps())
                .containsExactly(Step.of("a"), new Step("b", Optional.of("/x"), 0));
    }

    @Test
    void no_shell_is_no_session() {
        assertThat(read("").shell()).isEmpty();
        assertThat(read("zsh\0/\0000\0/\0a\0")).isEqualTo(new TypedSession(Optional.empty(), List.of()));
        assertThat(read("sh\0/").shell()).isEmpty();
    }

    @Test
    void bytes_that_are_no_text_are_replaced() {
        byte[] bytes = "sh\0/\0000\0/\0echo \u00ff\0".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(TypedSession.read(Octets.of(bytes)).steps()).containsExactly(Step.of("echo \ufffd"));
    }
}
