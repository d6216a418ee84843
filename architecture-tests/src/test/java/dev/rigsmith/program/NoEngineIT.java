package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines without one or both of the engines. */
class NoEngineIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    /** What the script itself and the shell of a build need. */
    private static final String[] TOOLS = {"bash", "sh", "dirname", "readlink", "find"};

    @BeforeAll
    static void search_paths() {
        EngineCalls.link(BENCH.path("bare"), TOOLS);
        EngineCalls.link(BENCH.path("podman-alone"), TOOLS);
        EngineCalls.link(BENCH.path("podman-alone"), "podman", "runc", "crun", "conmon");
        BENCH.small("small");
        BENCH.registry("rigs: { tools: { kind: prefab, source: registry.example.com/tools:1 } }");
    }

    private static Ended without(String... words) {
        return BENCH.rig(Map.of("PATH", BENCH.path("bare").toString()), words);
    }

    @Test
    void list_works_and_statuses_are_unknown() {
        Json list = without("list", "--format=json").json();
        for (String group : List.of("template", "prefab")) {
            assertThat(list.get(group).elements())
                    .isNotEmpty()
                    .allMatch(rig -> rig.text("status").equals("unknown"));
        }
        Ended shown = without("list").expect(0);
        assertThat(shown.out()).contains("small", "unknown", "tools");
        assertThat(shown.err()).contains("install podman");
        assertThat(without("list", "--quiet").expect(0).err()).isEmpty();
    }

    @Test
    void resolve_works_and_the_status_is_unknown() {
        Json json = without("resolve", "--format=json", "small").json();
        assertThat(json.text("kind")).isEqualTo("template");
        assertThat(json.text("status")).isEqualTo("unknown");
        assertThat(json.text("image")).isEqualTo(Workbench.latest("small"));
        assertThat(without("resolve", "small").expect(0).out()).contains("unknown", "install podman");
    }

    @Test
    void info_works_and_the_status_is_unknown() {
        assertThat(without("info", "--format=json", "small").json().text("status"))
                .isEqualTo("unknown");
        without("info", "small").expect(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prep", "check", "rm"})
    void what_needs_podman_says_what_to_install(String command) {
        Ended ended = without(command, "small").expectError(125, "podman is not installed");
        assertThat(ended.remedy()).contains("install podman");
        assertThat(ended.err().lines()).hasSize(2);
    }

    @Test
    void json_says_what_to_install_too() {
        Json error = Json.parse(
                without("check", "--format=json", "small").expect(125).err());
        assertThat(error.text("error")).isEqualTo("engine-missing");
    }

    @Test
    void a_build_without_buildah_says_what_to_install_and_tags_nothing() {
        Map<String, String> variables =
                Map.of("PATH", BENCH.path("podman-alone").toString());
        Ended ended = BENCH.rig(variables, "prep", "small").expectError(125, "buildah is not installed");
        assertThat(ended.remedy()).contains("install buildah");
        assertThat(BENCH.tags("small")).isEmpty();
    }

    @Test
    void what_is_ready_needs_no_buildah() {
        BENCH.template("ready", "FROM " + Workbench.BASE + "\nENV A=1\n");
        BENCH.prep("ready");
        Map<String, String> variables =
                Map.of("PATH", BENCH.path("podman-alone").toString());
        BENCH.rig(variables, "prep", "ready").expect(0);
    }
}
