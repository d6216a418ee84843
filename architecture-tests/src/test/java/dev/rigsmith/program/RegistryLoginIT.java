package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.process.RegistrySandbox;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A real registry that wants a password. */
class RegistryLoginIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    /** joe, whose password is secret, as htpasswd writes it. */
    private static final String JOE = "joe:$2b$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a";

    private static String tools;

    @BeforeAll
    static void publish() {
        BENCH.engines().startGuardedRegistry(JOE);
        tools = BENCH.engines().registryAddress() + "/corp/tools:1";
        publish("one");
        BENCH.registry("rigs: { tools: { kind: prefab, source: '" + tools + "' } }");
    }

    private static void publish(String content) {
        String id = BENCH.engines().image(Map.of("content", content));
        BENCH.engines().run("buildah", "push", "--quiet", "--authfile=" + file("secret"), id, "docker://" + tools);
    }

    private static Path file(String password) {
        return BENCH.engines().write(password + ".json", """
                {"auths":{"%s":{"auth":"%s"}}}
                """.formatted(
                        BENCH.engines().registryAddress(), RegistrySandbox.basic("joe", password)));
    }

    /** One after the other, as each step goes on from the one before. */
    @Test
    void whoever_has_the_password_is_answered_and_nobody_else() {
        String right = "--authfile=" + file("secret");
        String wrong = "--authfile=" + file("wrong");

        for (String[] words : new String[][] {
            {"info", "--remote", "tools"},
            {"info", "--remote", wrong, "tools"},
            {"prep", "tools"},
            {"prep", wrong, "tools"}
        }) {
            Ended refused = BENCH.rig(words).expectError(125, "the registry refuses to give `" + tools + "`");
            assertThat(refused.remedy()).contains("podman login");
            assertThat(refused.err()).doesNotContain("wrong:", RegistrySandbox.basic("joe", "wrong"));
        }
        BENCH.rig("info", "--remote", right, "tools").expect(0);
        BENCH.rig("prep", right, "tools").expect(0);

        publish("two");
        assertThat(BENCH.rig("outdated", "--fresh", "tools").expect(0).out()).contains("unknown", "refuses to give");
        assertThat(BENCH.rig("outdated", "--fresh", right, "tools").expect(1).out())
                .contains("outdated");
        BENCH.rig("update", right, "tools").expect(0);
        assertThat(BENCH.label(tools, "content")).isEqualTo("two");
    }
}
