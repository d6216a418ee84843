package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.process.LoopbackRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Images of strangers, and what else may go wrong while a rig is pulled. */
class PullFaultsIT {

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

    /** Publishes an image that holds nothing but these labels. */
    private static String publish(String name, Map<String, String> labels) {
        String id = HERE.engines().image(labels);
        HERE.engines().run("buildah", "push", "--quiet", id, "docker://" + at(name));
        return "sha256:" + id;
    }

    @Test
    void what_a_stranger_says_of_an_image_is_shown_and_obeyed_in_nothing() {
        THERE.small("jvm");
        THERE.prep("jvm");
        List<String> before = THERE.state();
        String story = "name: \"\\e[2J\\e]0;pwned\\a\"\nmessage: \"\\u202egnp\"\nparent: { name: \"\\e[1mjvm\" }\n"
                + "recipe:\n- \"rm -rf /\"\n";
        publish(
                "evil/jvm:1",
                Map.of("dev.rigsmith.kind", "extended", "dev.rigsmith.name", "\u001b[2J", "dev.rigsmith.story", story));

        THERE.rig("pull", at("evil/jvm:1")).expectError(1, "the name `jvm` is taken by");
        THERE.rig("pull", "--force", at("evil/jvm:1")).expectError(1, "the name `jvm` is taken by");
        assertThat(THERE.state()).isEqualTo(before);
        Ended told = THERE.rig("pull", at("evil/jvm:1"), "theirs").expect(0);
        Ended json =
                THERE.rig("pull", at("evil/jvm:1"), "theirs", "--format=json").expect(0);

        assertThat(told.out() + told.err() + json.out()).doesNotContain("\u001b", "\u0007", "\u202e");
        assertThat(told.err()).contains("its maker calls it `\\u001b[2J\\u001b]0;pwned\\u0007`");
        assertThat(THERE.rig("list").expect(0).out()).doesNotContain("\u001b", "\u0007", "\u202e");
        assertThat(THERE.names()).contains(Workbench.extended("theirs"));
    }

    @Test
    void a_story_that_makes_no_sense_is_refused_and_nothing_stays() {
        publish("evil/broken:1", Map.of("dev.rigsmith.kind", "extended", "dev.rigsmith.story", "a: [1"));
        publish("evil/silent:1", Map.of("dev.rigsmith.kind", "extended"));
        List<String> before = THERE.state();
        THERE.calls().forget();

        THERE.rig("pull", at("evil/broken:1")).expectError(1, at("evil/broken:1"), "dev.rigsmith.story");
        assertThat(THERE.calls().of("podman pull")).isEmpty();
        Ended silent = THERE.rig("pull", at("evil/silent:1")).expectError(1, "does not tell how");

        assertThat(silent.remedy()).contains("rig add " + at("evil/silent:1"));
        assertThat(THERE.state()).isEqualTo(before);
    }

    /** The program, with something that happens before the engine begins to pull. */
    private static Map<String, String> beforePull(String happens) {
        Path scripts = THERE.path("hook");
        EngineCalls.script(scripts.resolve("podman"), """
                #!/bin/sh
                if [ "$1" = pull ]; then
                %s
                fi
                exec '%s' "$@"
                """.formatted(happens, THERE.path("bin/podman")));
        return Map.of("PATH", scripts + ":" + THERE.path("bin") + ":" + System.getenv("PATH"));
    }

    @Test
    void a_tag_that_moves_meanwhile_changes_nothing_of_what_is_pulled() {
        String asked = publish("team/moving:1", Map.of("content", "one"));
        publish("team/moving:other", Map.of("content", "two"));

        Ended pulled = THERE.rig(
                beforePull("skopeo copy --quiet --src-tls-verify=false --dest-tls-verify=false docker://"
                        + at("team/moving:other") + " docker://" + at("team/moving:1") + " || exit 1"),
                "pull",
                at("team/moving:1"),
                "--format=json");

        assertThat(pulled.json().text("imageId")).isEqualTo(asked);
        assertThat(THERE.id(at("team/moving:1"))).isEqualTo(asked);
        assertThat(THERE.rig("outdated", "--fresh", "-q", "team/moving:1")
                        .expect(1)
                        .out())
                .contains("team/moving:1");
        THERE.rig("pull", at("team/moving:1")).expect(0);
        assertThat(THERE.label(at("team/moving:1"), "content")).isEqualTo("two");
    }

    @Test
    void of_several_that_pull_the_same_at_once_one_does_and_the_others_find_it_done() {
        publish("team/crowded:1", Map.of("dev.rigsmith.kind", "extended", "dev.rigsmith.story", "name: crowded\n"));
        Map<String, String> slow = beforePull("sleep 1");

        List<Running> running = Stream.generate(() -> THERE.start(slow, "pull", at("team/crowded:1"), "--format=json"))
                .limit(4)
                .toList();

        assertThat(running.stream().map(one -> one.end().json().text("outcome")))
                .containsExactlyInAnyOrder("pulled", "unchanged", "unchanged", "unchanged");
        assertThat(running).anyMatch(one -> one.errors().contains("waiting for process"));
        assertThat(THERE.names())
                .contains(Workbench.extended("crowded"))
                .noneMatch(name -> name.startsWith(at("team/crowded")));
    }

    @Test
    void a_program_that_is_told_to_end_or_killed_meanwhile_leaves_no_half_of_a_rig() {
        String story = "name: killed\nrecipe:\n- make\n";
        publish("team/killed:1", Map.of("dev.rigsmith.kind", "extended", "dev.rigsmith.story", story));
        List<String> before = THERE.state();
        Path mark = THERE.path("pulling");
        Map<String, String> slow = beforePull("touch '" + mark + "'; sleep 3");

        Running told =
                THERE.start(slow, "pull", at("team/killed:1")).when(() -> Files.exists(mark), "the engine to pull");
        told.signal("TERM");
        told.end().expect(143);
        assertThat(THERE.state()).isEqualTo(before);

        Running killed = THERE.start(slow, "pull", at("team/killed:1")).awaitErrors("pulling");
        killed.kill();
        killed.end();
        assertThat(THERE.state()).isEqualTo(before);
        THERE.rig("pull", at("team/killed:1")).expect(0);
        assertThat(THERE.names()).contains(Workbench.extended("killed"));
    }
}
