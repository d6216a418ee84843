package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.process.EngineSandbox;
import dev.rigsmith.process.LoopbackRegistry;
import dev.rigsmith.process.SandboxService;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Registries with an engine elsewhere, which reaches them itself, with the credentials that are here. */
class RemoteRegistryIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String USER = "smith:$2b$04$x28fM/vmPjHGKcLbkHz2AuXz7cVCoNKAHyHtoce4qhwQ6wkzmflYO";
    private static final String PASSWORD = "smith:hammer-and-tongs";

    private static EngineSandbox far;
    private static SandboxService service;
    private static LoopbackRegistry registry;

    @BeforeAll
    static void start() {
        far = EngineSandbox.create();
        service = far.startService();
        registry = far.startGuardedRegistry(USER);
        BENCH.engines().reach(registry.address());
    }

    @AfterAll
    static void stop() {
        far.close();
    }

    private static Ended rig(String... words) {
        return BENCH.rig(Map.of("CONTAINER_HOST", service.address()), words);
    }

    private static String authfile() {
        String encoded = Base64.getEncoder().encodeToString(PASSWORD.getBytes(StandardCharsets.UTF_8));
        Workbench.write(
                BENCH.path("auth-there.json"),
                "{\"auths\":{\"" + registry.address() + "\":{\"auth\":\"" + encoded + "\"}}}");
        return "--authfile=" + BENCH.path("auth-there.json");
    }

    private static String id(String image) {
        return far.run("podman", "image", "inspect", "--format={{.Id}}", "--", image);
    }

    @Test
    void rigs_move_between_that_engine_and_a_guarded_registry() {
        String there = registry.address() + "/team/mine:1";
        BENCH.small("base");
        rig("extend", "mine", "--from=base", "--", "touch", "/made").expect(0);
        String id = id("localhost/rig/extended/mine:latest");

        rig("push", "mine", there).expectError(125, there);
        rig("push", "mine", there, authfile()).expect(0);
        rig("rm", "--force", "mine").expect(0);
        rig("pull", there).expectError(125, there);
        Ended pulled = rig("pull", there, authfile()).expect(0);

        assertThat(id("localhost/rig/extended/mine:latest")).isEqualTo(id);
        assertThat(pulled.out() + pulled.err() + BENCH.calls().all()).doesNotContain("hammer-and-tongs");
    }

    @Test
    void a_build_of_that_engine_is_shared() {
        Workbench.write(BENCH.path("home/rigsmith.yaml"), """
                rigs:
                  dev: { build: { context: dev } }
                cache: { registry: %s/team/cache }
                """.formatted(registry.address()));
        Workbench.write(BENCH.path("home/dev/Containerfile"), "FROM " + Workbench.BASE + "\nRUN date +%N >/r\n");
        Json built = rig("build", "--push", "--format=json", authfile(), "dev")
                .json()
                .only();
        far.run("podman", "rmi", "--force", built.text("image"));

        Json again = rig("build", "--format=json", authfile(), "dev").json().only();

        assertThat(built.text("outcome")).isEqualTo("built");
        assertThat(again.text("outcome")).isEqualTo("pulled");
        assertThat(again.text("imageId")).isEqualTo(built.text("imageId"));
    }
}
