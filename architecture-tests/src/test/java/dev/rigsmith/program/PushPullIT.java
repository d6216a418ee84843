package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.process.LoopbackRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rigs that go from one machine to another through a registry. */
class PushPullIT {

    @RegisterExtension
    static final Workbench HERE = new Workbench();

    @RegisterExtension
    static final Workbench THERE = new Workbench();

    private static LoopbackRegistry server;

    @BeforeAll
    static void start() {
        server = HERE.engines().startRegistry();
        THERE.engines().reach(server.address());
    }

    private static String at(String rest) {
        return server.address() + "/" + rest;
    }

    /** A rig that was made by hand on an image that both machines can have. */
    private static void extend(String name, String content) {
        String base = at("corp/base:1");
        HERE.engines().run("buildah", "push", "--quiet", Workbench.BASE, "docker://" + base);
        HERE.engines().run("podman", "pull", "--quiet", base);
        HERE.rig(
                        "extend",
                        name,
                        "--from=" + base,
                        "--force",
                        "-m",
                        "for you",
                        "--",
                        "sh",
                        "-c",
                        "echo " + content + " >/made")
                .expect(0);
    }

    private static String made(String name) {
        return THERE.engines()
                .run(
                        "podman",
                        "run",
                        "--rm",
                        "--network=none",
                        Workbench.extended(name),
                        "cat",
                        "/made",
                        "/etc/rigsmith/rig.yaml");
    }

    @Test
    void a_rig_made_by_hand_is_the_same_on_the_other_machine_and_all_can_be_done_with_it() {
        extend("mine", "one");
        Json pushed =
                HERE.rig("push", "mine", at("team/mine:1"), "--format=json").json();
        assertThat(pushed.text("outcome")).isEqualTo("pushed");
        assertThat(pushed.text("imageId")).isEqualTo(HERE.id(Workbench.extended("mine")));

        Ended told = THERE.rig("pull", at("team/mine:1")).expect(0);

        assertThat(told.out()).contains("✓ mine   pulled, from " + at("corp/base:1") + ", 1 command");
        assertThat(THERE.id(Workbench.extended("mine"))).isEqualTo(pushed.text("imageId"));
        assertThat(THERE.names())
                .contains(Workbench.extended("mine"))
                .noneMatch(name -> name.startsWith(at("team/mine")));
        assertThat(made("mine")).startsWith("one\n").contains("name: mine");
        Json info = THERE.rig("info", "mine", "--format=json").json();
        Json home = HERE.rig("info", "mine", "--format=json").json();
        for (String field : List.of("parent", "ancestors", "message", "recipe", "foundation", "labels", "mcp")) {
            assertThat(info.get(field)).as(field).isEqualTo(home.get(field));
        }
        assertThat(info.text("source")).isEqualTo(at("team/mine:1"));
        assertThat(THERE.rig("recipe", "mine").expect(0).out())
                .isEqualTo(HERE.rig("recipe", "mine").expect(0).out());

        assertThat(THERE.rig("pull", at("corp/base:1"), "base").expect(0).out())
                .contains("✓ base   pulled   " + at("corp/base:1"));
        THERE.rig("rebase", "mine", "--onto=base", "--as=again").expect(0);
        assertThat(made("again")).startsWith("one\n");
        assertThat(THERE.rig("diff", "mine").expect(0).out()).contains("A made");
        THERE.rig("export", "mine", "-o", THERE.path("mine.rig.tgz").toString()).expect(0);
        assertThat(THERE.rig("outdated", "mine", "base").expect(0).out()).contains("current");
    }

    @Test
    void nothing_is_transferred_twice() {
        extend("twice", "one");
        HERE.rig("push", "twice", at("team/twice")).expect(0);
        THERE.rig("pull", at("team/twice")).expect(0);
        HERE.calls().forget();
        THERE.calls().forget();

        assertThat(HERE.rig("push", "twice", at("team/twice"), "-q").expect(0).out())
                .startsWith(at("team/twice:latest@sha256:"));
        Json again = THERE.rig("pull", at("team/twice"), "--format=json").json();

        assertThat(again.text("outcome")).isEqualTo("unchanged");
        assertThat(HERE.calls().of("podman push")).isEmpty();
        assertThat(THERE.calls().of("podman pull")).isEmpty();
    }

    @Test
    void a_newer_one_comes_by_force_and_the_one_before_can_be_had_back() {
        extend("newer", "one");
        String first = HERE.rig("push", "newer", at("team/newer:1"), "--format=json")
                .json()
                .text("digest");
        THERE.rig("pull", at("team/newer:1")).expect(0);
        String before = THERE.id(Workbench.extended("newer"));
        extend("newer", "two");
        Ended push = HERE.rig("push", "newer", at("team/newer:1")).expect(0);
        assertThat(push.err()).contains("it takes the place of " + first);

        List<String> unchanged = THERE.state();
        THERE.rig("pull", at("team/newer:1")).expectError(1, "`newer` is taken by an extended rig");
        assertThat(THERE.state()).isEqualTo(unchanged);
        assertThat(THERE.rig("pull", at("team/newer:1"), "newer", "--force")
                        .expect(0)
                        .err())
                .contains("the image before it is kept as " + "localhost/rig/extended/newer:");

        assertThat(made("newer")).startsWith("two\n");
        THERE.rig("rollback", "newer").expect(0);
        assertThat(THERE.id(Workbench.extended("newer"))).isEqualTo(before);
    }

    @Test
    void a_rig_that_was_built_arrives_as_a_prefab_that_is_ready() {
        HERE.small("built");
        HERE.rig("push", "built", at("team/built:1")).expectError(1, "is not here");
        String id = HERE.prep("built").text("imageId");
        HERE.rig("push", "built", at("team/built:1")).expect(0);

        Json pulled = THERE.rig("pull", at("team/built:1"), "--format=json").json();

        assertThat(pulled.text("name")).isEqualTo("team/built:1");
        assertThat(pulled.text("kind")).isEqualTo("prefab");
        assertThat(pulled.text("imageId")).isEqualTo(id);
        assertThat(pulled.get("warnings").elements()).singleElement().asString().contains("as a template rig");
        assertThat(THERE.names()).contains(at("team/built:1")).noneMatch(name -> name.startsWith(at("team/built@")));
        assertThat(THERE.prep("team/built:1").text("outcome")).isEqualTo("unchanged");
        THERE.rig("rm", "--force", "team/built:1").expect(0);
        assertThat(THERE.names()).doesNotContain(at("team/built:1"));

        String exact = at("team/built") + "@" + pulled.text("digest");
        THERE.rig("pull", exact, "exact").expect(0);
        assertThat(THERE.prep("exact").text("outcome")).isEqualTo("unchanged");
        THERE.rig("rm", "--force", "exact").expect(0);
    }

    @Test
    void plans_tell_the_commands_and_change_nothing() {
        extend("planned", "one");
        Ended push =
                HERE.rig("push", "--dry-run", "planned", at("team/planned:1")).expect(0);
        assertThat(push.out())
                .contains(
                        "would be pushed: planned",
                        "podman push -- " + Workbench.extended("planned") + " docker://" + at("team/planned:1"));
        HERE.rig("push", "planned", at("team/planned:1")).expect(0);
        List<String> before = THERE.state();

        Json plan = THERE.rig("pull", "--dry-run", at("team/planned:1"), "--format=json")
                .json();

        assertThat(plan.get("commands").elements()).hasSize(3);
        assertThat(THERE.state()).isEqualTo(before);
    }

    @Test
    void bad_input_is_told_in_one_line() {
        HERE.rig("push", "nothing-like-it", at("a/b")).expectError(1, "no rig named");
        HERE.rig("push", "nothing-like-it", "b").expectError(2, "`b` does not say which registry it is on");
        HERE.rig("push", "nothing-like-it").expectError(2, "'REF'");
        THERE.rig("pull", at("not/there:1")).expectError(125, "does not exist in its registry");
        THERE.rig("pull", "localhost/a:1").expectError(2, "on no registry");
        THERE.rig("pull", at("a.b"), "Mine").expectError(125, "does not exist");
    }
}
