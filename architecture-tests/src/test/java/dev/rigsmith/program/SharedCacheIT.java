package dev.rigsmith.program;

import static dev.rigsmith.program.TwoMachines.build;
import static dev.rigsmith.program.TwoMachines.file;
import static dev.rigsmith.program.TwoMachines.names;
import static dev.rigsmith.program.TwoMachines.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.process.LoopbackRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two machines, each with a store and a home of its own, that share builds in a registry. */
class SharedCacheIT {

    @RegisterExtension
    static final Workbench HERE = new Workbench();

    @RegisterExtension
    static final Workbench THERE = new Workbench();

    private static LoopbackRegistry server;
    private static TwoMachines machines;
    private static int content;

    @BeforeAll
    static void publish() {
        server = HERE.engines().startRegistry();
        machines = TwoMachines.sharing(HERE, THERE, server);
    }

    /** The rigs of each test are new to both machines, and to the registry. */
    @BeforeEach
    void project() {
        content++;
        machines.project("content " + content + "\n");
    }

    private static String outcome(Map<String, Json> rigs, String name) {
        return rigs.get(name).text("outcome");
    }

    @Test
    void a_build_of_one_machine_is_a_pull_for_the_other() {
        Json built = build(HERE, "--push", "dev").get("dev");
        assertThat(built.text("outcome")).isEqualTo("built");

        Json pulled = build(THERE, "dev").get("dev");

        assertThat(pulled.text("outcome")).isEqualTo("pulled");
        assertThat(pulled.text("imageId")).isEqualTo(built.text("imageId"));
        assertThat(pulled.text("key")).isEqualTo(built.text("key"));
        assertThat(THERE.calls().of("buildah")).isEmpty();
        assertThat(THERE.calls().of("podman pull"))
                .hasSize(1)
                .allMatch(line -> line.contains(machines.cache() + "@sha256:"));
        assertThat(names(THERE, pulled.text("imageId"))).containsExactly(pulled.text("image"));

        THERE.calls().forget();
        assertThat(outcome(build(THERE, "dev"), "dev")).isEqualTo("hit");
        assertThat(THERE.calls().all()).hasSize(1);
        assertThat(THERE.rig("gc", "--dry-run").expect(0).out()).doesNotContain(pulled.text("image"));
        THERE.rig("rm", "--force", "dev", "top").expect(0);
        assertThat(names(THERE, pulled.text("imageId"))).isEmpty();
    }

    @Test
    void it_goes_both_ways_and_a_change_is_built_on_what_was_pulled() {
        build(HERE, "--push", "dev");
        build(THERE, "dev");
        file(THERE, "dev/f", "changed " + content + "\n");
        Map<String, Json> changed = build(THERE, "--push", "dev");
        assertThat(outcome(changed, "dev")).isEqualTo("built");
        file(HERE, "dev/f", "changed " + content + "\n");

        assertThat(build(HERE, "dev").get("dev").text("imageId"))
                .isEqualTo(changed.get("dev").text("imageId"));
        assertThat(HERE.calls().of("buildah build")).hasSize(1);
    }

    @Test
    void rigs_that_are_built_on_others_come_with_them() {
        Map<String, Json> built = build(HERE, "--push", "top");

        Map<String, Json> pulled = build(THERE, "top");

        assertThat(outcome(pulled, "dev")).isEqualTo("pulled");
        assertThat(outcome(pulled, "top")).isEqualTo("pulled");
        assertThat(pulled.get("top").text("imageId")).isEqualTo(built.get("top").text("imageId"));
        assertThat(THERE.calls().of("buildah")).isEmpty();
    }

    @Test
    void what_is_ready_is_shared_later_and_only_once() {
        build(HERE, "dev");
        assertThat(HERE.calls().of("podman push")).isEmpty();

        assertThat(outcome(build(HERE, "--push", "dev"), "dev")).isEqualTo("hit");
        assertThat(HERE.calls().of("podman push")).hasSize(1);
        HERE.calls().forget();
        assertThat(outcome(build(HERE, "--push", "dev"), "dev")).isEqualTo("hit");
        assertThat(HERE.calls().of("podman push")).isEmpty();
        assertThat(HERE.calls().of("skopeo")).hasSize(1);
        assertThat(THERE.rig("build", "dev").expect(0).out()).contains("pulled from the shared cache");
    }

    @Test
    void processes_that_want_the_same_pull_it_once() {
        build(HERE, "--push", "dev");

        List<String> outcomes =
                Stream.generate(() -> THERE.start("build", "--format=json", "dev")).limit(3).toList().stream()
                        .map(Running::end)
                        .map(ended -> ended.json().only().text("outcome"))
                        .toList();

        assertThat(outcomes).containsExactlyInAnyOrder("pulled", "hit", "hit");
        assertThat(THERE.calls().of("podman pull")).hasSize(1);
    }

    /** The image has its name by digest alone for a moment. */
    @Test
    void what_a_killed_pull_leaves_goes_with_the_garbage() {
        Json shared = build(HERE, "--push", "dev").get("dev");
        String entry = machines.cache() + ":" + shared.text("key");
        THERE.engines().run("podman", "pull", "--quiet", entry);
        String digest = THERE.engines().run("podman", "image", "inspect", "--format={{.Digest}}", entry);
        THERE.engines().run("podman", "pull", "--quiet", machines.cache() + "@" + digest);
        THERE.engines().run("podman", "untag", entry, entry);
        assertThat(names(THERE, shared.text("imageId"))).containsExactly(machines.cache() + ":<none>");

        THERE.rig("gc").expect(0);

        assertThat(names(THERE, shared.text("imageId"))).isEmpty();
    }

    @Test
    void without_the_registry_rigs_are_built_and_that_is_said_once() {
        build(THERE, "dev");
        file(THERE, "dev/f", "offline " + content + "\n");
        server.close();
        try {
            Ended built = THERE.rig("build", "top").expect(0);
            assertThat(built.out()).contains("dev   built", "top   built");
            assertThat(warnings(built))
                    .hasSize(1)
                    .allMatch(line -> line.contains(machines.cache()) && line.contains("cannot be reached"));

            assertThat(THERE.rig("build", "--push", "dev").expect(125).errorLine())
                    .contains("ready here", "not in the shared cache", "cannot be reached");
            assertThat(outcome(build(THERE, "dev"), "dev")).isEqualTo("hit");
        } finally {
            server = HERE.engines().startRegistry();
        }
    }

    @Test
    void sharing_needs_a_place() {
        file(HERE, "rigsmith.yaml", "rigs: { dev: { build: dev } }\n");

        HERE.rig("build", "--push", "dev").expectError(2, "--push", "rigsmith.yaml");
        HERE.rig("prep", "--push", "dev").expectError(2, "--push", "rigsmith.yaml");
        assertThat(HERE.calls().of("buildah")).isEmpty();
    }

    @Test
    void questions_about_rigs_ask_no_registry() {
        build(HERE, "--push", "dev");
        List<String> before = new ArrayList<>(THERE.calls().all());
        Stream.of("resolve", "info", "list")
                .forEach(command -> THERE.rig(
                                command.equals("list") ? new String[] {command} : new String[] {command, "dev"})
                        .expect(0));
        THERE.rig("build", "--dry-run", "dev").expect(0);
        assertThat(before).isEmpty();
        assertThat(THERE.calls().of("skopeo")).isEmpty();
        assertThat(THERE.calls().of("podman pull")).isEmpty();
    }
}
