package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.story.Foundation;
import dev.rigsmith.domain.story.Origin;
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
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExtendRigTest {

    private static final String BASE = "docker.io/library/base:1";
    private static final String MINE = "localhost/rig/extended/mine:latest";
    private static final IntPredicate NO = status -> false;
    private static final IntPredicate YES = status -> true;

    private final Workbench bench = new Workbench().local(BASE, "1");

    @AfterEach
    void nothing_is_left_over() {
        assertThat(bench.sessions.containers()).isEmpty();
        assertThat(bench.owned()).noneMatch(name -> name.contains(":extending-"));
    }

    private static ExtendRequest request(String name, String from, String... command) {
        return new ExtendRequest(
                name, from, List.of(command), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    private static ExtendRequest forced(ExtendRequest r) {
        return new ExtendRequest(r.name(), r.from(), r.command(), r.message(), r.user(), r.network(), true);
    }

    private Extended extend(ExtendRequest request) {
        return bench.useCases().extendRig().extend(request, NO);
    }

    private LocalImage image(String name) {
        return bench.store.content().find(ImageReference.parse(name)).orElseThrow();
    }

    private Story story(String name) {
        return bench.stories.read(name, image(name).labels().get(RigLabels.STORY));
    }

    @Test
    void a_command_makes_a_rig_that_tells_how_it_came_about() {
        bench.sessions.teach(new HandEnd(0, List.of("done")), "sh", "-c", "make && make install");
        bench.sessions.runsAs(Workbench.id("1"), "agent");
        ExtendRequest request = new ExtendRequest(
                "mine",
                BASE,
                List.of("sh", "-c", "make && make install"),
                Optional.of("with make"),
                Optional.of("root"),
                Optional.of("none"),
                false);

        Extended extended = extend(request);

        assertThat(extended.status()).isZero();
        Extended.Result result = extended.result().orElseThrow();
        assertThat(result.image()).hasToString(MINE);
        assertThat(result.kept()).isEmpty();
        assertThat(bench.image(MINE)).contains(result.id());
        Story story = story(MINE);
        assertThat(story).isEqualTo(extended.story());
        assertThat(story.ancestors()).isEmpty();
        Session session = story.session();
        assertThat(session.recipe()).containsExactly(Step.of("make && make install"));
        assertThat(session.created()).contains(Workbench.NOW);
        assertThat(session.user()).contains("root");
        assertThat(session.imageUser()).contains("agent");
        assertThat(session.message()).contains("with make");
        Origin parent = session.parent().orElseThrow();
        assertThat(parent.name()).isEqualTo(BASE);
        assertThat(parent.kind()).contains(RigKind.PREFAB);
        assertThat(parent.image()).contains(Workbench.id("1"));
        assertThat(parent.digest()).isEqualTo(image(BASE).manifestDigest()).isPresent();
        Foundation foundation = story.foundation().orElseThrow();
        assertThat(foundation.rig()).isEqualTo(parent);
        assertThat(foundation.source()).contains(BASE);
        assertThat(foundation.layers()).isEqualTo(bench.contents.layers(Workbench.id("1")));
        assertThat(bench.contents.file(result.id(), KeepSession.FILE, 100_000)).isPresent();
        assertThat(bench.registry.rigs().get("mine"))
                .isEqualTo(new RegisteredRig(
                        "mine",
                        RigKind.EXTENDED,
                        Optional.of(result.image()),
                        Optional.of(BASE),
                        Optional.of("with make")));
        assertThat(bench.sessions.commands())
                .containsExactly(new HandCommand(request.command(), Optional.of("root"), Optional.of("none")));
    }

    @Test
    void the_image_does_not_pass_for_the_build_that_it_came_from() {
        bench.template("tool", "FROM " + BASE);
        bench.prepare("tool");

        extend(request("mine", "tool", "true"));

        assertThat(image(MINE).labels())
                .doesNotContainKeys(RigLabels.KEY, RigLabels.KEY_SCHEME)
                .containsEntry(RigLabels.KIND, "extended")
                .containsEntry(RigLabels.NAME, "mine")
                .containsEntry(RigLabels.BASE_NAME, "localhost/rig/template/tool:latest");
        assertThat(story(MINE).foundation().orElseThrow().source()).contains(BASE);
        assertThat(bench.prepare("tool").outcome()).isEqualTo(Outcome.HIT);
    }

    @Test
    void what_is_not_ready_is_made_ready_first() {
        bench.remote("docker.io/library/far:1", "2");

        extend(request("mine", "docker.io/library/far:1", "true"));

        assertThat(story(MINE).session().parent().orElseThrow().image()).contains(Workbench.id("2"));
    }

    @Test
    void a_shell_at_the_terminal_gives_its_commands() {
        List<Step> steps = List.of(Step.of("apt-get update"), new Step("make", Optional.of("/src"), 2));
        bench.sessions.typed(new HandTyped(0, "bash", steps));

        Extended extended = extend(request("mine", BASE));

        assertThat(extended.result()).isPresent();
        assertThat(story(MINE).session().shell()).isEqualTo("bash");
        assertThat(story(MINE).session().recipe()).isEqualTo(steps);
    }

    @Test
    void an_extended_rig_that_is_extended_keeps_its_whole_story() {
        bench.sessions.teach(new HandEnd(0, List.of()), "one");
        bench.sessions.teach(new HandEnd(0, List.of()), "two");
        extend(request("first", BASE, "one"));
        extend(request("second", "first", "two"));
        extend(request("third", "second", "true"));

        Story story = story("localhost/rig/extended/third:latest");
        assertThat(story.chain()).extracting(Session::name).containsExactly("first", "second", "third");
        assertThat(story.chain())
                .extracting(session -> session.recipe().get(0).command())
                .containsExactly("one", "two", "true");
        assertThat(story.foundation().orElseThrow().rig().name()).isEqualTo(BASE);
        assertThat(story.session().parent().orElseThrow().kind()).contains(RigKind.EXTENDED);
    }

    /** A label may not hold more than an argument of a program. */
    @Test
    void a_long_story_is_in_its_file_alone_and_is_read_from_there() {
        String script = "echo " + "x".repeat(100_000);
        bench.sessions.teach(new HandEnd(0, List.of()), "sh", "-c", script);
        Extended first = extend(request("first", BASE, "sh", "-c", script));
        assertThat(image("localhost/rig/extended/first:latest").labels()).doesNotContainKey(RigLabels.STORY);

        Extended second = extend(request("second", "first", "true"));

        assertThat(second.story().ancestors()).containsExactly(first.story().session());
        assertThat(image("localhost/rig/extended/second:latest").labels()).doesNotContainKey(RigLabels.STORY);
    }

    /** The file of the extended rig is in the image of the template as well. */
    @Test
    void a_template_that_is_built_on_an_extended_rig_begins_a_story_of_its_own() {
        extend(request("mine", BASE, "true"));
        bench.template("tool", "FROM " + MINE);

        Extended extended = extend(request("next", "tool", "true"));

        assertThat(extended.story().ancestors()).isEmpty();
        assertThat(extended.story().foundation().orElseThrow().rig().name()).isEqualTo("tool");
    }

    @Test
    void a_command_that_fails_leaves_nothing_unless_it_is_kept() {
        bench.sessions.teach(new HandEnd(3, List.of()), "fail");

        Extended discarded = extend(request("mine", BASE, "fail"));

        assertThat(discarded.status()).isEqualTo(3);
        assertThat(discarded.result()).isEmpty();
        assertThat(bench.owned()).isEmpty();
        assertThat(bench.registry.rigs()).isEmpty();
        Extended kept = bench.useCases().extendRig().extend(request("mine", BASE, "fail"), YES);
        assertThat(kept.result()).isPresent();
        assertThat(story(MINE).session().recipe()).containsExactly(new Step("fail", Optional.empty(), 3));
    }

    @Test
    void a_command_that_succeeds_is_kept_without_a_question() {
        IntPredicate never = status -> {
            throw new AssertionError("asked");
        };

        assertThat(bench.useCases()
                        .extendRig()
                        .extend(request("mine", BASE, "true"), never)
                        .result())
                .isPresent();
    }

    @Test
    void the_image_before_is_kept_when_a_rig_is_made_again() {
        Extended first = extend(request("mine", BASE, "true"));

        Extended second = extend(forced(request("mine", "mine", "true")));

        ImageReference kept = second.result().orElseThrow().kept().orElseThrow();
        assertThat(bench.image(kept.toString()))
                .contains(first.result().orElseThrow().id());
        assertThat(bench.image(MINE)).contains(second.result().orElseThrow().id());
        assertThat(second.story().ancestors()).containsExactly(first.story().session());
    }

    private RigsmithException refused(ErrorId id, ExtendRequest request) {
        List<String> before = bench.owned();
        Map<String, RegisteredRig> rows = bench.registry.rigs();
        RigsmithException error = assertThatExceptionOfType(RigsmithException.class)
                .isThrownBy(() -> extend(request))
                .actual();
        assertThat(error.id()).isEqualTo(id);
        assertThat(bench.owned()).isEqualTo(before);
        assertThat(bench.registry.rigs()).isEqualTo(rows);
        assertThat(bench.sessions.commands()).isEmpty();
        return error;
    }

    @Test
    void a_name_that_something_has_is_refused_before_anything_is_done() {
        bench.template("tool", "FROM " + BASE);
        bench.register("table", RigKind.PREFAB, Optional.empty(), Optional.of(BASE));
        bench.local(MINE, "3");

        refused(ErrorId.NAME_TAKEN, forced(request("tool", BASE, "true")));
        refused(ErrorId.NAME_TAKEN, forced(request("table", BASE, "true")));
        refused(ErrorId.NAME_TAKEN, request("mine", BASE, "true"));
        assertThat(refused(ErrorId.INVALID_NAME, request("a/b:1", BASE, "true")))
                .isInstanceOf(InvalidInputException.class);
        assertThat(bench.builds()).isZero();
    }

    @Test
    void a_session_that_runs_or_was_killed_stands_in_the_way() {
        bench.sessions.leave(new OpenHandSession("box", OptionalLong.of(4711)), new ShortName("mine"));
        assertThat(refused(ErrorId.UNFINISHED_SESSION, request("mine", BASE, "true")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("process 4711");
        bench.sessions.forget("box");

        bench.sessions.leave(new OpenHandSession("old-box", OptionalLong.empty()), new ShortName("mine"));
        RigsmithException error = refused(ErrorId.UNFINISHED_SESSION, forced(request("mine", BASE, "true")));
        assertThat(error).hasMessageContaining("old-box");
        assertThat(error.remedy()).contains("podman diff -- old-box", "buildah rm -- old-box", "rig gc");
        bench.sessions.forget("old-box");
    }

    @Test
    void the_name_that_a_killed_session_gave_for_a_moment_goes() {
        bench.local("localhost/rig/extended/mine:extending-rigsmith-work-1-2-3-4", "4");
        bench.local("localhost/rig/extended/mine:20250101T000000Z", "5");

        extend(request("mine", BASE, "true"));

        assertThat(bench.owned()).containsExactly("localhost/rig/extended/mine:20250101T000000Z", MINE);
    }

    @Test
    void nothing_is_left_wherever_it_fails() {
        for (String act : List.of("open", "run", "put", "commit")) {
            bench.sessions.breakDown(act);
            assertThatExceptionOfType(EngineException.class)
                    .as(act)
                    .isThrownBy(() -> extend(request("mine", BASE, "true")));
            assertThat(bench.owned()).as(act).isEmpty();
            assertThat(bench.registry.rigs()).as(act).isEmpty();
            assertThat(bench.sessions.containers()).as(act).isEmpty();
        }
    }

    @Test
    void nothing_is_left_when_another_process_takes_the_name_meanwhile() {
        IntPredicate taking = status -> {
            bench.register("mine", RigKind.PREFAB, Optional.empty(), Optional.of(BASE));
            return true;
        };

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> bench.useCases().extendRig().extend(request("mine", BASE, "false"), taking));

        assertThat(bench.owned()).isEmpty();
        assertThat(bench.registry.rigs().get("mine").kind()).isEqualTo(RigKind.PREFAB);
    }

    @Test
    void the_plan_tells_all_commands_and_does_nothing() {
        bench.template("tool", "FROM " + BASE);

        List<List<String>> commands = bench.useCases().extendRig().plan(request("mine", "tool", "make", "it"));

        assertThat(commands.get(0)).startsWith("buildah", "build");
        assertThat(commands).anySatisfy(command -> assertThat(command).contains("make it"));
        assertThat(commands.get(commands.size() - 1)).contains(MINE);
        assertThat(bench.owned()).isEmpty();
        assertThat(bench.sessions.commands()).isEmpty();
    }
}
