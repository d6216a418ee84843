package dev.rigsmith.domain.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.containerfile.Containerfile;
import dev.rigsmith.domain.containerfile.Instruction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecipeTextTest {

    private static String recipe(String shell, Step... steps) {
        return recipe(StoryDomain.story(Optional.empty(), Optional.empty(), shell, List.of(steps)));
    }

    private static String recipe(Story story) {
        return RecipeText.of(story, PinnedBase.of(story).orElseThrow());
    }

    private static Step step(String directory, String command) {
        return new Step(command, Optional.of(directory), 0);
    }

    @Test
    void a_session_is_told_from_its_beginning() {
        Story story = StoryDomain.story(
                Optional.of("with our tools"), Optional.empty(), "sh", List.of(Step.of("apt-get update")));
        assertThat(recipe(story)).isEqualTo("""
                # rigsmith: with our tools
                #
                # This is a start, not a proof. It does again what was typed; what came of that then may have depended on the
                # time, the network, answers to questions and files from elsewhere. Read it before you build it.

                # begins with the rig: jvm
                # image id: sha256:%s
                FROM localhost/rig/template/jvm@sha256:%s

                # session at 2026-03-01T12:00:00Z: mine
                # message: with our tools
                RUN apt-get update
                """.formatted("1".repeat(64), "2".repeat(64)));
    }

    @Test
    void without_a_message_it_says_where_it_is_from() {
        assertThat(recipe("sh"))
                .startsWith("# rigsmith: made by hand from jvm\n")
                .endsWith("# nothing is known of what was done\n");
    }

    @Test
    void what_builders_would_take_for_something_else_is_written_as_an_array() {
        assertThat(recipe("sh", Step.of("[ -e /x ]"))).endsWith("\nRUN [\"sh\", \"-c\", \"[ -e /x ]\"]\n");
        assertThat(recipe("sh", Step.of("--help"))).endsWith("\nRUN [\"sh\", \"-c\", \"--help\"]\n");
        assertThat(recipe("sh", Step.of("cat <<E\n\"a\"\nE")))
                .endsWith("\nRUN [\"sh\", \"-c\", \"cat <<E\\n\\\"a\\\"\\nE\"]\n");
        assertThat(recipe("sh", Step.of("echo \\"))).endsWith("\nRUN [\"sh\", \"-c\", \"echo \\\\\"]\n");
        assertThat(recipe("sh", Step.of("echo \u001b"))).endsWith("\nRUN [\"sh\", \"-c\", \"echo \\u001b\"]\n");
        assertThat(recipe("bash", Step.of("a"))).endsWith("\nRUN [\"bash\", \"-c\", \"a\"]\n");
    }

    @Test
    void directories_come_first_and_nothing_is_done_elsewhere() {
        assertThat(recipe("sh", step("/a b", "make && make install")))
                .endsWith("\nRUN cd '/a b' && make && make install\n");
        assertThat(recipe("sh", step("/a", "make & wait"))).endsWith("\nRUN cd /a || exit 1; make & wait\n");
        assertThat(recipe("sh", step("-", "a\nb"))).endsWith("\nRUN [\"sh\", \"-c\", \"cd ./- || exit 1\\na\\nb\"]\n");
    }

    @Test
    void variables_reach_the_commands_after_them_where_that_is_possible() {
        assertThat(recipe("sh", Step.of("export NODE=22"), Step.of("X='a b'")))
                .endsWith("\nARG NODE=\"22\"\nARG X=\"a b\"\n");
        assertThat(recipe("sh", Step.of("export PATH=/x:$PATH")))
                .endsWith("\n# variables do not last from one RUN to the next; write this where it is needed:"
                        + " export PATH=/x:$PATH\n");
        assertThat(recipe("sh", Step.of("PATH=/x"), Step.of("N=$(date)"))).doesNotContain("ARG", "\nRUN");
        assertThat(recipe("sh", Step.of("A=1 make"), Step.of("N=$(a); b"), Step.of("export A=1; b")))
                .endsWith("\nRUN A=1 make\nRUN N=$(a); b\nRUN export A=1; b\n");
    }

    @Test
    void no_line_is_too_long_for_a_builder() {
        for (String part : List.of("\\", "#", " ", "\"", "\u001b", "\ud83d\ude00", "é", "ab")) {
            String command = "x" + part.repeat(70_000) + "x";
            String recipe =
                    recipe("sh", Step.of(command), new Step(command, Optional.empty(), 1), Step.of("X=" + command));
            assertThat(recipe.split("\n"))
                    .allSatisfy(line ->
                            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(60_000));
            Instruction run = Containerfile.parse("recipe", recipe.getBytes(StandardCharsets.UTF_8))
                    .stages()
                    .get(0)
                    .instructions()
                    .get(0);
            assertThat(ExecWords.of(run.arguments()).get(2).equals(command)).isTrue();
        }
    }

    @Test
    void what_failed_is_a_comment() {
        assertThat(recipe("sh", new Step("false\n# escape=`", Optional.empty(), 1)))
                .endsWith("\n# failed with status 1: false\n#   | # escape=`\n");
    }

    @Test
    void another_user_is_left_again() {
        Story story = StoryDomain.story(Optional.empty(), Optional.of("agent"), "sh", List.of(Step.of("id")));
        assertThat(recipe(story)).endsWith("\nUSER agent\nRUN id\nUSER 0\n");
        Story odd = StoryDomain.story(Optional.empty(), Optional.of("a\nRUN evil"), "sh", List.of(Step.of("id")));
        assertThat(recipe(odd))
                .endsWith("\n# these commands ran as a user that cannot be written here: a\n#   | RUN evil\nRUN id\n");
        Story idle = StoryDomain.story(Optional.empty(), Optional.of("agent"), "sh", List.of(Step.of("X=1")));
        assertThat(recipe(idle)).doesNotContain("USER");
    }

    @Test
    void the_best_name_of_the_foundation_is_taken() {
        assertThat(base(Origin.named("debian:12"), Optional.empty())).contains("debian:12");
        assertThat(base(Origin.named("our tools"), Optional.of("quay.io/t/x:1")))
                .contains("quay.io/t/x:1");
        assertThat(base(Origin.named("our tools"), Optional.of("a file"))).isEmpty();
        assertThat(base(
                        StoryDomain.story(Optional.empty(), Optional.empty(), "sh", List.of())
                                .foundation()
                                .orElseThrow()
                                .rig(),
                        Optional.empty()))
                .contains("localhost/rig/template/jvm@sha256:" + "2".repeat(64));
    }

    private static Optional<String> base(Origin rig, Optional<String> source) {
        Session session = StoryDomain.story(Optional.empty(), Optional.empty(), "sh", List.of())
                .session();
        Story story = new Story(
                new Session(
                        "mine",
                        Optional.empty(),
                        session.created(),
                        session.message(),
                        session.user(),
                        session.imageUser(),
                        session.shell(),
                        List.of()),
                Optional.of(new Foundation(rig, source, List.of())),
                List.of());
        return PinnedBase.of(story).map(PinnedBase::from);
    }
}
