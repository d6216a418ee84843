package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a registry has, told without pulling it. */
class InfoRemoteIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String MCP = "{\"fs\":[\"mcp-fs\",\"/workspace\"]}";

    private static String corp;

    @BeforeAll
    static void publish() {
        BENCH.engines().startRegistry();
        corp = BENCH.engines().registryAddress() + "/corp/";
        push(BENCH.engines().image(Map.of("team", "core\u001b[2J", "org.outrig.mcp", MCP)), "tools:1.0");
        BENCH.small("small");
        BENCH.registry("rigs: { tools: { kind: prefab, source: '" + corp + "tools:1.0' } }");
    }

    private static String push(String image, String name) {
        BENCH.engines().run("buildah", "push", "--quiet", image, "docker://" + corp + name);
        return image;
    }

    private static Json remote(String... words) {
        return BENCH.rig(concat(List.of("info", "--remote", "--format=json"), words))
                .json();
    }

    private static String[] concat(List<String> first, String... more) {
        return Stream.concat(first.stream(), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void an_image_is_told_and_not_pulled() {
        BENCH.calls().forget();
        Json json = remote("tools");

        assertThat(json.text("image")).isEqualTo(corp + "tools:1.0");
        assertThat(json.text("here")).isEqualTo("nothing");
        assertThat(json.get("mcpServers").elements()).hasSize(1);
        assertThat(json.text("digest")).startsWith("sha256:").isEqualTo(json.text("manifest"));
        Ended told = BENCH.rig("info", "--remote", "tools").expect(0);
        assertThat(told.out())
                .startsWith(corp + "tools:1.0")
                .contains("image id", "to transfer", "mcp server", "fs", "team=core")
                .doesNotContain("\u001b[2J");
        assertThat(BENCH.calls().of("podman")).noneMatch(call -> call.contains("pull"));
    }

    /** One after the other, as each step goes on from the one before. */
    @Test
    void it_is_told_whether_the_same_image_is_here() {
        String first = push(BENCH.engines().image(Map.of("content", "one")), "moving:1");
        BENCH.engines().run("podman", "rmi", "--force", first);
        Ended absent = BENCH.rig("info", "--remote", corp + "moving:1").expect(0);
        assertThat(absent.lines().get(0)).endsWith("not here");
        assertThat(absent.out()).contains("rig prep " + corp + "moving:1");

        BENCH.engines().run("podman", "pull", "--quiet", corp + "moving:1");
        assertThat(remote(corp + "moving:1").text("here")).isEqualTo("same");

        push(BENCH.engines().image(Map.of("content", "two"), "localhost/two:1"), "moving:1");
        BENCH.engines().run("podman", "rmi", "localhost/two:1");
        assertThat(remote(corp + "moving:1").text("here")).isEqualTo("other");
    }

    @Test
    void a_rig_that_was_built_is_known_in_the_registry_by_its_key() {
        Json built = BENCH.prep("small");
        BENCH.engines().run("podman", "push", "--quiet", built.text("image"), "docker://" + corp + "small:1");

        Json json = remote(corp + "small:1");

        assertThat(json.text("key")).isEqualTo(built.text("key"));
        assertThat(json.text("name")).isEqualTo("small");
        assertThat(json.text("kind")).isEqualTo("template");
        assertThat(json.text("imageId")).isEqualTo(built.text("imageId"));
    }

    @Test
    void what_is_not_there_is_told_in_one_line_with_what_is() {
        Ended typo = BENCH.rig("info", "--remote", corp + "tools:1.O").expectError(125, "has no tag `1.O`");
        assertThat(typo.remedy()).contains("did you mean `" + corp + "tools:1.0`?");
        Ended pulled = BENCH.rig("prep", corp + "tools:1.O").expectError(125, "has no tag `1.O`");
        assertThat(pulled.err()).contains("did you mean `" + corp + "tools:1.0`?");
        BENCH.rig("info", "--remote", corp + "nothing:1").expectError(125, "does not exist in its registry");
        BENCH.rig("info", "--remote", "--platform=linux/riscv64", "tools")
                .expectError(1, "is not there for linux/riscv64");
        BENCH.rig("info", "--remote", "small").expectError(1, "no registry has the template `small`");
        BENCH.rig("info", "--remote", "127.0.0.1:1/a:1").expectError(125, "cannot be reached");
    }

    @Test
    void bad_options_are_told_in_one_line() {
        assertThat(BENCH.rig("info", "--platform=linux/amd64", "tools")
                        .expect(2)
                        .err())
                .contains("--remote");
        assertThat(BENCH.rig("info", "--remote", "--authfile=/nope", "tools")
                        .expect(2)
                        .err())
                .contains("cannot read `/nope`");
        assertThat(BENCH.rig("outdated", "--authfile=/nope", "tools").expect(2).err())
                .contains("/nope");
    }

    @Test
    void a_machine_without_skopeo_or_podman_says_so() {
        String[] tools = {"bash", "sh", "dirname", "readlink", "find"};
        EngineCalls.link(BENCH.path("no-skopeo"), tools);
        EngineCalls.link(BENCH.path("no-skopeo"), "podman", "runc", "crun", "conmon");
        EngineCalls.link(BENCH.path("skopeo-alone"), tools);
        EngineCalls.link(BENCH.path("skopeo-alone"), "skopeo");

        Map<String, String> without = Map.of("PATH", BENCH.path("no-skopeo").toString());
        Ended ended = BENCH.rig(without, "info", "--remote", "tools").expectError(125, "skopeo is not installed");
        assertThat(ended.remedy()).contains("apt-get install skopeo");
        Json outdated = BENCH.rig(without, "outdated", "--fresh", "--format=json", "tools")
                .json()
                .only();
        assertThat(outdated.text("status")).isEqualTo("unknown");
        Map<String, String> alone = Map.of("PATH", BENCH.path("skopeo-alone").toString());
        assertThat(BENCH.rig(alone, "info", "--remote", "--format=json", "tools")
                        .json()
                        .text("here"))
                .isEqualTo("unknown");
    }
}
