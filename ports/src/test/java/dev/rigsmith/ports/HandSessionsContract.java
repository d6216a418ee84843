package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.story.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What every {@link HandSessions} does. */
public abstract class HandSessionsContract {

    private static final ShortName RIG = new ShortName("mine");
    private static final ImageReference NAME = ImageReference.parse("localhost/rig/extended/mine:making");
    private static final String FILE = "/etc/rigsmith/rig.yaml";

    /** The sessions to test. */
    protected abstract HandSessions sessions();

    /** An image with a shell, an entrypoint that would swallow every command, the user 1000 and the label {@code old=1}. */
    protected abstract ImageId image();

    /** The labels of an image. */
    protected abstract Map<String, String> labels(ImageId image);

    /** The content of a file of an image. */
    protected abstract String file(ImageId image, String path);

    /** Leaves the container of a session for a rig whose process is gone, and gives its name. */
    protected abstract String leave(ShortName rig);

    /** Teaches sessions that have no shell how a command ends. */
    protected void command(int status, List<String> lines, String... words) {}

    private static HandCommand plain(String... words) {
        return new HandCommand(List.of(words), Optional.empty(), Optional.empty());
    }

    @Test
    void a_command_is_run_and_its_end_is_told() {
        command(3, List.of("out", "err"), "sh", "-c", "echo out; echo err >&2; exit 3");
        try (HandSession session = sessions().open(RIG, image())) {
            assertThat(session.run(plain("true")).succeeded()).isTrue();
            HandEnd end = session.run(plain("sh", "-c", "echo out; echo err >&2; exit 3"));
            assertThat(end.status()).isEqualTo(3);
            assertThat(end.lastLines()).contains("out", "err");
        }
    }

    @Test
    void statuses_that_engines_use_as_well_are_the_commands_own() {
        for (int status : new int[] {1, 2, 125, 126, 127, 255}) {
            command(status, List.of(), "sh", "-c", "exit " + status);
        }
        try (HandSession session = sessions().open(RIG, image())) {
            for (int status : new int[] {1, 2, 125, 126, 127, 255}) {
                assertThat(session.run(plain("sh", "-c", "exit " + status)).status())
                        .isEqualTo(status);
            }
        }
    }

    @Test
    void a_command_that_is_not_there_or_cannot_be_run_is_an_answer() {
        command(126, List.of(), "/etc/passwd");
        try (HandSession session = sessions().open(RIG, image())) {
            assertThat(session.run(plain("no-such-command")).status()).isEqualTo(127);
            assertThat(session.run(plain("/etc/passwd")).status()).isEqualTo(126);
        }
    }

    @Test
    void commands_are_run_up_to_the_first_that_fails() {
        command(0, List.of(), "sh", "-c", "cd /bin");
        command(5, List.of("why"), "sh", "-c", "echo why; (exit 5)");
        Step cd = Step.of("cd /bin");
        Step fails = Step.of("echo why; (exit 5)");
        try (HandSession session = sessions().open(RIG, image())) {
            HandReplay all = session.replay(List.of(cd, cd), "sh", plain());
            assertThat(all.done()).isEqualTo(2);
            assertThat(all.end().succeeded()).isTrue();
            HandReplay some = session.replay(List.of(cd, fails, cd), "sh", plain());
            assertThat(some.done()).isEqualTo(1);
            assertThat(some.end().status()).isEqualTo(5);
            assertThat(some.end().lastLines()).contains("why");
        }
    }

    @Test
    void what_the_image_says_of_its_user_is_told() {
        try (HandSession session = sessions().open(RIG, image())) {
            assertThat(session.imageUser()).contains("1000");
        }
    }

    @Test
    void an_image_is_made_with_files_and_labels() {
        try (HandSession session = sessions().open(RIG, image())) {
            session.put(FILE, Octets.ofText("first"));
            session.put(FILE, Octets.ofText("second: ü\n"));
            Map<String, Optional<String>> labels =
                    Map.of("new", Optional.of("a b\n\"$x\"='y'\n"), "old", Optional.empty(), "none", Optional.empty());
            ImageId made = session.commit(NAME, labels);
            assertThat(made).isNotEqualTo(image());
            assertThat(labels(made)).containsEntry("new", "a b\n\"$x\"='y'\n").doesNotContainKeys("old", "none");
            assertThat(file(made, FILE)).isEqualTo("second: ü\n");
        }
    }

    @Test
    void a_session_is_told_of_until_it_is_closed() {
        HandSessions sessions = sessions();
        try (HandSession session = sessions.open(RIG, image())) {
            assertThat(session.unique()).matches("[a-z0-9-]{1,100}");
            assertThat(sessions.of(RIG))
                    .singleElement()
                    .satisfies(open -> assertThat(open.process()).isPresent());
            assertThat(sessions.of(new ShortName("min"))).isEmpty();
            assertThat(sessions.of(new ShortName("mine-too"))).isEmpty();
        }
        assertThat(sessions.of(RIG)).isEmpty();
    }

    @Test
    void what_a_killed_session_left_is_told() {
        ShortName rig = new ShortName("left");
        String container = leave(rig);
        OpenHandSession left = new OpenHandSession(container, OptionalLong.empty());

        assertThat(sessions().of(rig)).containsExactly(left);
        assertThat(sessions().lookCommand(left)).endsWith("--", container);
        assertThat(sessions().removeCommand(left)).endsWith("--", container);
    }

    @Test
    void an_image_that_is_not_here_is_an_error_and_leaves_nothing() {
        ImageId missing = new ImageId("e".repeat(64));

        assertThatThrownBy(() -> sessions().open(RIG, missing))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(missing.shortened());
        assertThat(sessions().of(RIG)).isEmpty();
    }

    @Test
    void the_commands_of_a_session_are_told() {
        List<List<String>> commands =
                sessions().commands(RIG, ImageReference.parse("localhost/base:1"), List.of(plain("make", "it")), NAME);

        assertThat(commands.get(0)).endsWith("--", "localhost/base:1");
        assertThat(String.join(" ", commands.get(1))).endsWith("make it");
        assertThat(commands).anyMatch(command -> command.contains(NAME.toString()));
    }
}
