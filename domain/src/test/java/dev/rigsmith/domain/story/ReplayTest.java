package dev.rigsmith.domain.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final Step FAILED = new Step("bad", Optional.empty(), 2);
    private static final Origin ONTO = Origin.named("onto");

    private static Session session(String name, Optional<String> user, String shell, Step... steps) {
        return new Session(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.of("why " + name),
                user,
                Optional.empty(),
                shell,
                List.of(steps));
    }

    private static Replay replay(Optional<String> user, Session last, Session... before) {
        return Replay.of(new Story(last, Optional.empty(), List.of(before)), user);
    }

    private static List<Session> told(Replay replay) {
        return replay.told("new", ONTO, Instant.EPOCH, Optional.of("message"), Optional.of("agent"));
    }

    @Test
    void what_succeeded_in_the_whole_chain_is_done_again_the_first_first() {
        Session first = session("first", Optional.of("root"), "bash", Step.of("one"), FAILED);
        Session empty = session("empty", Optional.empty(), "sh", FAILED);
        Session last = session("last", Optional.empty(), "sh", Step.of("two"));

        Replay replay = replay(Optional.empty(), last, empty, first);

        assertThat(replay.parts())
                .containsExactly(
                        new Replay.Part("first", Optional.of("root"), "bash", List.of(Step.of("one"))),
                        new Replay.Part("last", Optional.empty(), "sh", List.of(Step.of("two"))));
        assertThat(replay.skipped()).containsExactly(FAILED, FAILED);
        assertThat(replay.size()).isEqualTo(2);
    }

    @Test
    void everything_runs_as_whom_the_user_says() {
        Session first = session("first", Optional.of("agent"), "sh", Step.of("one"));
        Session last = session("last", Optional.empty(), "sh", Step.of("two"));

        assertThat(replay(Optional.of("root"), last, first).parts())
                .allSatisfy(part -> assertThat(part.user()).contains("root"));
    }

    @Test
    void sessions_of_one_user_and_shell_become_one() {
        Session first = session("first", Optional.of("root"), "sh", Step.of("one"));
        Session second = session("second", Optional.of("root"), "sh", Step.of("two"));
        Session last = session("last", Optional.empty(), "sh", Step.of("three"));

        assertThat(told(replay(Optional.empty(), second, first)))
                .singleElement()
                .satisfies(session -> {
                    assertThat(session.recipe()).containsExactly(Step.of("one"), Step.of("two"));
                    assertThat(session.name()).isEqualTo("new");
                    assertThat(session.parent()).contains(ONTO);
                    assertThat(session.message()).contains("message");
                    assertThat(session.created()).contains(Instant.EPOCH);
                    assertThat(session.imageUser()).contains("agent");
                });
        assertThat(told(replay(Optional.empty(), last, second, first)))
                .extracting(Session::user)
                .containsExactly(Optional.of("root"), Optional.empty());
    }
}
