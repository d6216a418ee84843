package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.story.Session;
import dev.rigsmith.domain.story.Step;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.HandCommand;
import dev.rigsmith.ports.HandEnd;
import dev.rigsmith.ports.HandTyped;
import dev.rigsmith.ports.OpenHandSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebaseRigTest {

    private static final String OLD = "docker.io/library/old:1";
    private static final String NEW = "docker.io/library/new:1";
    private static final String MINE = "localhost/rig/extended/mine:latest";
    private static final Step FAILED = new Step("bad", Optional.empty(), 2);

    private final Workbench bench = new Workbench().local(OLD, "1").local(NEW, "2");

    @BeforeEach
    void a_rig_is_made_by_hand() {
        for (String command : List.of("one", "two", "three")) {
            teach(command, 0);
        }
        extend("first", OLD, "with a tool", Step.of("one"), FAILED);
        extend("mine", "first", "with two", Step.of("two"), new Step("three", Optional.of("/src"), 0));
    }

    @AfterEach
    void nothing_is_left_over() {
        assertThat(bench.sessions.containers()).isEmpty();
        assertThat(bench.owned()).noneMatch(name -> name.contains(":extending-"));
    }

    private void teach(String command, int status) {
        bench.sessions.teach(new HandEnd(status, List.of(command + " says why")), "sh", "-c", command);
    }

    private void extend(String name, String from, String message, Step... steps) {
        bench.sessions.typed(new HandTyped(0, "sh", List.of(steps)));
        ExtendRequest request = new ExtendRequest(
                name, from, List.of(), Optional.of(message), Optional.of("root"), Optional.empty(), false);
        bench.useCases().extendRig().extend(request, status -> false);
    }

    private static RebaseRequest request(String name, String onto, Optional<String> as) {
        return new RebaseRequest(name, onto, as, Optional.empty(), Optional.empty(), Optional.of("none"), false);
    }

    private RebaseRig.Rebased rebase(RebaseRequest request) {
        return bench.useCases().rebaseRig().rebase(request);
    }

    private List<HandCommand> replayed() {
        return bench.sessions.commands().stream()
                .filter(command -> !command.words().isEmpty())
                .toList();
    }

    @Test
    void the_commands_of_the_whole_chain_run_again_on_another_rig() {
        RebaseRig.Rebased rebased = rebase(request("mine", NEW, Optional.of("next")));

        assertThat(replayed()).extracting(command -> command.words().get(2)).containsExactly("one", "two", "three");
        assertThat(replayed()).allSatisfy(command -> {
            assertThat(command.user()).contains("root");
            assertThat(command.network()).contains("none");
        });
        assertThat(rebased.skipped()).containsExactly(FAILED);
        Story story = rebased.extended().story();
        assertThat(story.ancestors()).isEmpty();
        Session session = story.session();
        assertThat(session.name()).isEqualTo("next");
        assertThat(session.message()).contains("with two");
        assertThat(session.recipe())
                .containsExactly(Step.of("one"), Step.of("two"), new Step("three", Optional.of("/src"), 0));
        assertThat(session.parent().orElseThrow().image()).contains(Workbench.id("2"));
        assertThat(story.foundation().orElseThrow().rig().name()).isEqualTo(NEW);
        assertThat(bench.image("localhost/rig/extended/next:latest"))
                .contains(rebased.extended().result().orElseThrow().id());
        assertThat(bench.registry.rigs().get("next").source()).contains(NEW);
    }

    @Test
    void a_rig_that_takes_its_own_place_keeps_the_image_it_had() {
        Optional<?> before = bench.image(MINE);

        Extended.Result result = rebase(request("mine", NEW, Optional.empty()))
                .extended()
                .result()
                .orElseThrow();

        assertThat(bench.image(MINE)).contains(result.id());
        ImageReference kept = result.kept().orElseThrow();
        assertThat(bench.image(kept.toString())).isEqualTo(before);
        assertThat(bench.registry.rigs().get("mine").source()).contains(NEW);
    }

    @Test
    void onto_a_rig_that_was_made_by_hand_its_story_goes_on() {
        extend("other", NEW, "another", Step.of("x"));

        Story story =
                rebase(request("mine", "other", Optional.of("next"))).extended().story();

        assertThat(story.chain()).extracting(Session::name).containsExactly("other", "next");
        assertThat(story.foundation().orElseThrow().rig().name()).isEqualTo(NEW);
    }

    private RigsmithException refused(ErrorId id, RebaseRequest request) {
        List<String> images = bench.owned();
        Map<String, RegisteredRig> rows = bench.registry.rigs();
        RigsmithException error = assertThatExceptionOfType(RigsmithException.class)
                .isThrownBy(() -> rebase(request))
                .actual();
        assertThat(error.id()).isEqualTo(id);
        assertThat(bench.owned()).isEqualTo(images);
        assertThat(bench.registry.rigs()).isEqualTo(rows);
        return error;
    }

    @Test
    void the_first_command_that_fails_ends_it_and_nothing_is_kept() {
        teach("two", 9);

        assertThat(refused(ErrorId.NOT_REPLAYABLE, request("mine", NEW, Optional.empty())))
                .hasMessageContaining("command 1 of the session `mine` failed")
                .hasMessageContaining("status 9: two");
        assertThat(replayed()).extracting(command -> command.words().get(2)).containsExactly("one", "two");
    }

    @Test
    void nothing_is_left_wherever_it_fails() {
        for (String act : List.of("open", "replay", "put", "commit")) {
            bench.sessions.breakDown(act);
            refused(ErrorId.ENGINE_FAILED, request("mine", NEW, Optional.of("next")));
            assertThat(bench.sessions.containers()).as(act).isEmpty();
        }
    }

    @Test
    void what_no_rig_is_called_is_no_published_one() {
        refused(ErrorId.UNKNOWN_RIG, request("zork", NEW, Optional.empty()));
    }

    @Test
    void what_was_not_made_by_hand_or_does_not_tell_how_is_refused() {
        bench.template("tool", "FROM " + OLD);
        bench.local("localhost/rig/extended/mute:latest", "5");
        extend("idle", OLD, "nothing", FAILED);

        assertThat(refused(ErrorId.NOT_REPLAYABLE, request("tool", NEW, Optional.empty())))
                .hasMessageContaining("template");
        refused(ErrorId.NOT_REPLAYABLE, request("mute", NEW, Optional.empty()));
        refused(ErrorId.NOT_REPLAYABLE, request("idle", NEW, Optional.empty()));
        refused(ErrorId.NOT_REPLAYABLE, request("mine", "mine", Optional.of("next")));
        refused(ErrorId.NAME_TAKEN, request("mine", NEW, Optional.of("first")));
        refused(ErrorId.NAME_TAKEN, request("mine", NEW, Optional.of("tool")));
        bench.sessions.leave(new OpenHandSession("box", OptionalLong.empty()), new ShortName("mine"));
        refused(ErrorId.UNFINISHED_SESSION, request("mine", NEW, Optional.empty()));
        bench.sessions.forget("box");
        assertThat(replayed()).isEmpty();
    }

    @Test
    void the_plan_tells_what_would_be_run_and_runs_nothing() {
        RebaseRig.Plan plan = bench.useCases().rebaseRig().plan(request("mine", NEW, Optional.empty()));

        assertThat(plan.before()).isEmpty();
        assertThat(plan.replay().size()).isEqualTo(3);
        assertThat(replayed()).isEmpty();
    }
}
