package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.process.EngineSandbox;
import dev.rigsmith.process.SandboxService;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole program with an engine elsewhere. The engine of this machine must have nothing to do with any of it. */
class RemoteEngineIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String BASE = "localhost/base:1";

    private static EngineSandbox far;
    private static SandboxService tcp;
    private static SandboxService unix;
    private static String before;

    @BeforeAll
    static void start() {
        far = EngineSandbox.create();
        tcp = far.startService();
        unix = far.startServiceAtSocket();
        String archive = BENCH.path("base.tar").toString();
        BENCH.engines().run("podman", "tag", Workbench.BASE, BASE);
        BENCH.engines().run("podman", "save", "--quiet", "--output=" + archive, BASE);
        far.run("podman", "load", "--quiet", "--input=" + archive);
        before = here();
        BENCH.settings("templates: { args: { BASE_IMAGE: '" + BASE + "' } }");
        Workbench.write(home("rigsmith.yaml"), """
                rigs:
                  dev:
                    build: { context: dev, args: { NODE: "20" } }
                    checks: [ "grep hello /c/hello" ]
                """);
        Workbench.write(home("dev/Containerfile"), "FROM " + BASE + "\nARG NODE\nCOPY . /c/\nRUN echo $NODE >/node\n");
        Workbench.write(home("connections.conf"), """
                [engine]
                active_service = "near"
                [engine.service_destinations.near]
                uri = "tcp://127.0.0.1:1"
                [engine.service_destinations.far-one]
                uri = "%s"
                """.formatted(tcp.address()));
    }

    @AfterAll
    static void stop() {
        far.close();
    }

    @AfterEach
    void nothing_was_done_here() {
        assertThat(here()).isEqualTo(before);
    }

    private static Path home(String file) {
        return BENCH.path("home").resolve(file);
    }

    private static String here() {
        return BENCH.engines().run("podman", "images", "--all", "--no-trunc", "--format={{.Id}} {{.Names}}")
                + BENCH.engines().run("podman", "ps", "--all", "--external", "--quiet");
    }

    private static Stream<String> services() {
        return Stream.of(tcp.address(), unix.address());
    }

    private static Ended rig(String service, String... words) {
        return BENCH.rig(Map.of("CONTAINER_HOST", service), words);
    }

    private static Ended connected(String... words) {
        return BENCH.rig(Map.of("CONTAINERS_CONF", home("connections.conf").toString()), words);
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_project_is_built_once_and_explained(String service) {
        String text = "hello " + service;
        Workbench.write(home("dev/hello"), text + "\n");
        rig(service, "build", "dev").expect(0);
        BENCH.calls().forget();

        Json hit = rig(service, "build", "--format=json", "dev").json().only();

        assertThat(hit.text("outcome")).isEqualTo("hit");
        assertThat(BENCH.calls().all())
                .hasSizeLessThanOrEqualTo(6)
                .allMatch(call -> call.startsWith("podman --remote images --all --format=json --filter="));
        String image = hit.text("image");
        assertThat(far.run("podman", "run", "--rm", "--network=none", image, "cat", "/c/hello", "/node"))
                .isEqualTo(text + "\n20");
        assertThat(rig(service, "key", "dev", "--format=json").json().text("key"))
                .isEqualTo(BENCH.rig("key", "dev", "--format=json").json().text("key"));
        assertThat(BENCH.rig("info", "dev").expect(0).out()).contains("unprepared");

        Workbench.write(home("dev/hello"), text + ", again\n");
        assertThat(rig(service, "build", "dev").expect(0).err()).contains("M hello");
        assertThat(rig(service, "check", "dev").expect(0).out()).contains("grep hello");
    }

    /** Neither sees the other's lock. */
    @Test
    void two_machines_that_build_the_same_at_once_do_not_take_each_others_image_away() {
        Workbench.write(home("both/rigsmith.yaml"), """
                rigs:
                  both:
                    build: .
                    checks: [ "sleep 3", "true" ]
                """);
        Workbench.write(home("both/Containerfile"), "FROM " + BASE + "\nENV BOTH=1\n");

        Running one = buildOn("one").awaitErrors("sleep 3");
        Running two = buildOn("two").awaitErrors("sleep 3");

        one.end().expect(0);
        two.end().expect(0);
        assertThat(far.run("podman", "images", "--format={{.Repository}}:{{.Tag}}"))
                .contains("localhost/rig/project/both:")
                .doesNotContain(":building-");
    }

    private static Running buildOn(String machine) {
        Map<String, String> variables = Map.of(
                "CONTAINER_HOST",
                tcp.address(),
                "XDG_STATE_HOME",
                BENCH.path("state-of-" + machine).toString());
        return BENCH.start(variables, "build", "--file=" + home("both/rigsmith.yaml"), "both");
    }

    @ParameterizedTest
    @MethodSource("services")
    void rigs_of_every_kind_live_there(String service) {
        BENCH.small("small");
        rig(service, "prep", "small").expect(0);
        assertThat(rig(service, "list").expect(0).out()).containsPattern("small +ready");
        assertThat(rig(service, "resolve", "small").expect(0).out()).contains("ready");
        rig(service, "add", BENCH.path("base.tar").toString(), "--name=packed").expect(0);
        assertThat(rig(service, "info", "packed").expect(0).out()).contains("ready");
        rig(service, "extend", "mine", "--from=small", "--", "sh", "-c", "echo by hand >/made")
                .expect(0);
        rig(service, "extend", "failed", "--from=small", "--", "sh", "-c", "exit 7")
                .expect(7);
        rig(service, "extend", "more", "--from=mine", "--", "sh", "-c", "rm /made; echo 2 >/more")
                .expect(0);
        String mine = "localhost/rig/extended/mine:latest";
        String id = far.run("podman", "image", "inspect", "--format={{.Id}}", mine);
        String file = BENCH.path("mine.rig.tgz").toString();

        rig(service, "export", "mine", "--force", "-o", file).expect(0);
        rig(service, "diff", "more").expect(0);
        rig(service, "outdated", "small", "mine");
        rig(service, "rm", "--force", "more", "mine").expect(0);
        assertThat(rig(service, "import", file, "--format=json").json().text("imageId"))
                .isEqualTo("sha256:" + id);
        assertThat(far.run("podman", "run", "--rm", "--network=none", mine, "cat", "/made", "/etc/hello"))
                .isEqualTo("by hand\nhello");

        rig(service, "rm", "--force", "mine", "small").expect(0);
        rig(service, "rm", "--force", "--keep-image", "packed").expect(0);
        rig(service, "gc").expect(0);
        assertThat(far.run("podman", "images", "--format={{.Repository}}")).doesNotContain("extended");
        assertThat(far.run("podman", "ps", "--all", "--external", "--quiet")).isEmpty();
    }

    @Test
    void a_shell_there_is_at_the_terminal_here() {
        BENCH.onTerminal(Map.of("CONTAINER_HOST", tcp.address()), "extend", "typed", "--from=" + BASE)
                .answer("/# ", "")
                .type("cd /bin\r", "/bin# ")
                .type("echo one >/one\r", "/bin# ")
                .answer("/bin# ", "exit\r")
                .end()
                .expect(0);

        assertThat(rig(tcp.address(), "recipe", "typed").expect(0).out()).contains("echo one >/one");
        String image = "localhost/rig/extended/typed:latest";
        assertThat(far.run(
                        "podman",
                        "run",
                        "--rm",
                        "--network=none",
                        image,
                        "sh",
                        "-c",
                        "cat /one; ls /dev/rigsmith || true"))
                .isEqualTo("one");
        rig(tcp.address(), "rm", "--force", "typed").expect(0);
    }

    @Test
    void a_connection_is_named_before_or_after_the_command() {
        Workbench.write(home("dev/hello"), "hello\n");
        for (String[] words : List.of(
                new String[] {"--connection=far-one", "build", "dev"},
                new String[] {"build", "--connection=far-one", "dev"},
                new String[] {"build", "--connection", "far-one", "dev"})) {
            connected(words).expect(0);
        }
        String conf = home("connections.conf").toString();
        Map<String, String> variables = Map.of("CONTAINERS_CONF", conf, "CONTAINER_CONNECTION", "far-one");
        assertThat(BENCH.rig(variables, "list").expect(0).out()).containsPattern("dev +ready");
        Map<String, String> both = Map.of("CONTAINERS_CONF", conf, "CONTAINER_HOST", "tcp://127.0.0.1:1");
        assertThat(BENCH.rig(both, "list", "--connection=far-one").expect(0).out())
                .containsPattern("dev +ready");
        assertThat(BENCH.rig("--help").expect(0).out()).contains("--connection=NAME");
    }

    @Test
    void settings_that_send_podman_elsewhere_send_everything_there() {
        Workbench.write(home("dev/hello"), "hello\n");
        Workbench.write(home("elsewhere.conf"), """
                [engine] # as podman reads it
                  remote = true
                active_service = "far"
                [engine.service_destinations.far]
                uri = "%s"
                """.formatted(tcp.address()));
        Map<String, String> variables =
                Map.of("CONTAINERS_CONF", home("elsewhere.conf").toString());

        BENCH.rig(variables, "build", "dev").expect(0);
    }

    @Test
    void who_is_not_there_is_named_at_once() {
        Instant began = Instant.now();
        for (String address : List.of("tcp://127.0.0.1:1", "unix:///tmp/no-such.sock", "ssh://me@127.0.0.1:1/x")) {
            for (String command : List.of("build", "list", "prep", "gc", "check")) {
                String[] words = command.equals("list") || command.equals("gc")
                        ? new String[] {command}
                        : new String[] {command, "dev"};
                Ended ended = BENCH.rig(Map.of("CONTAINER_HOST", address), words);
                assertThat(ended.status()).as(Arrays.toString(words)).isIn(125, command.equals("list") ? 0 : 125);
                if (ended.status() != 0) {
                    ended.expectError(125, address);
                }
            }
        }
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofMinutes(2));
        connected("--connection=far-on", "build", "dev").expectError(125, "`far-on`");
        assertThat(connected("--connection=far-on", "build", "dev").remedy()).contains("`far-one`", "`near`");
        connected("--connection=near", "build", "dev").expectError(125, "`near`");
        BENCH.rig(Map.of("CONTAINER_HOST", ""), "build", "dev").expectError(2, "CONTAINER_HOST");
        BENCH.rig(Map.of("CONTAINER_HOST", "far"), "build", "dev").expectError(2, "`far`");
    }

    @Test
    void what_would_be_done_is_told_with_the_way_there() {
        assertThat(connected("--connection=far-one", "build", "--dry-run", "--no-cache", "dev")
                        .expect(0)
                        .lines())
                .allMatch(line -> line.startsWith("podman --connection=far-one "))
                .isNotEmpty();
    }
}
