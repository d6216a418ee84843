package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.process.LoopbackRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rigs that go through a registry that answers only those who log in. */
class GuardedRegistryIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String USER = "smith:$2b$04$x28fM/vmPjHGKcLbkHz2AuXz7cVCoNKAHyHtoce4qhwQ6wkzmflYO";
    private static final String PASSWORD = "smith:hammer-and-tongs";

    private static LoopbackRegistry server;

    @BeforeAll
    static void start() {
        server = BENCH.engines().startGuardedRegistry(USER);
    }

    /** A file of credentials for the registry alone. */
    private static String authfile(String name, String credentials) {
        Path file = BENCH.path(name);
        String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        Workbench.write(file, "{\"auths\":{\"" + server.address() + "\":{\"auth\":\"" + encoded + "\"}}}");
        return "--authfile=" + file;
    }

    @Test
    void a_registry_is_reached_with_the_credentials_that_are_given() {
        String there = server.address() + "/team/mine:1";
        String right = authfile("right.json", PASSWORD);
        BENCH.small("base");
        BENCH.rig("extend", "mine", "--from=base", "--", "touch", "/made").expect(0);
        String id = BENCH.id("localhost/rig/extended/mine:latest");

        BENCH.rig("push", "mine", there).expectError(125, there);
        BENCH.rig("push", "mine", there, authfile("wrong.json", "smith:guess")).expectError(125, there);
        BENCH.rig("push", "mine", there, right).expect(0);
        BENCH.rig("rm", "--force", "mine").expect(0);
        BENCH.rig("pull", there).expectError(125, "refuses", there);
        Ended pulled = BENCH.rig("pull", there, right).expect(0);

        assertThat(BENCH.id("localhost/rig/extended/mine:latest")).isEqualTo(id);
        assertThat(pulled.out() + pulled.err() + BENCH.calls().all()).doesNotContain("hammer-and-tongs");
    }

    @Test
    void builds_are_shared_with_the_credentials_that_are_given() {
        String right = authfile("right.json", PASSWORD);
        TwoMachines.file(BENCH, "rigsmith.yaml", """
                rigs: { dev: { build: . } }
                cache: { registry: %s/team/cache }
                """.formatted(server.address()));
        TwoMachines.file(BENCH, "Containerfile", "FROM " + Workbench.BASE + "\nLABEL guarded=yes\n");

        Ended alone = BENCH.rig("build", "dev").expect(0);
        assertThat(TwoMachines.warnings(alone)).hasSize(1).allMatch(line -> line.contains("refuses"));
        assertThat(BENCH.rig("build", "--push", "dev").expect(125).errorLine()).contains("ready here", "refuses");
        BENCH.rig("build", "--push", right, "dev").expect(0);
        BENCH.rig("rm", "--force", "dev").expect(0);
        Ended pulled = BENCH.rig("build", "--format=json", right, "dev");

        assertThat(pulled.json().only().text("outcome")).isEqualTo("pulled");
        assertThat(pulled.out() + pulled.err() + BENCH.calls().all()).doesNotContain("hammer-and-tongs");
    }
}
