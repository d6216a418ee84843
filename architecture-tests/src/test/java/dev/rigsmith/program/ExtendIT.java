package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.process.EngineSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rigs that are made by hand, with a command and at a terminal. */
class ExtendIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String FULL = "localhost/base/full:1";
    private static final String BARE = "localhost/base/bare:1";
    private static final String BASH = "localhost/base/bash:1";
    private static final String SLEEP = "sleep 86397";

    @BeforeAll
    static void images() throws IOException {
        EngineSandbox engines = BENCH.engines();
        engines.build("FROM " + Workbench.BASE + """

                ENTRYPOINT ["/bin/false"]
                CMD ["a", "b"]
                USER 1000:1000
                WORKDIR /workspace
                ENV FOO=bar
                LABEL dev.rigsmith.key=%s dev.rigsmith.key-scheme=1 other=stays
                """.formatted("0".repeat(64)), FULL);
        Path root = Files.createDirectories(BENCH.path("root/bin"));
        engines.run("cp", "--", busybox(), root.resolve("busybox").toString());
        engines.run("ln", "-s", "busybox", root.resolve("sh").toString());
        importTree(BARE);
        for (String file : bash()) {
            Path copy = Path.of(root.getParent() + file);
            Files.createDirectories(copy.getParent());
            engines.run("cp", "-L", "--", file, copy.toString());
        }
        Workbench.write(BENCH.path("root/root/.bashrc"), "PS1='its own> '\nHISTCONTROL=ignoreboth\n");
        importTree(BASH);
    }

    private static String busybox() {
        return BENCH.engines().run("sh", "-c", "command -v busybox");
    }

    /** The machine's own, with the libraries that it needs. */
    private static List<String> bash() {
        return BENCH.engines()
                .run("sh", "-c", "echo /bin/bash; ldd /bin/bash | grep -o '/[^ ]*'")
                .lines()
                .toList();
    }

    private static void importTree(String name) {
        BENCH.engines()
                .run(
                        "sh",
                        "-c",
                        "tar -C '" + BENCH.path("root") + "' -c . | podman import -q --change 'ENV HOME=/root' - "
                                + name);
    }

    @AfterEach
    void no_container_is_left() {
        assertThat(BENCH.buildContainers()).isEmpty();
        assertThat(BENCH.engines().run("podman", "images", "--format={{.Tag}}")).doesNotContain("extending-");
    }

    private static String image(String rig) {
        return "localhost/rig/extended/" + rig + ":latest";
    }

    private static String inImage(String rig, String script) {
        return BENCH.engines().run("podman", "run", "--rm", "--user=0", "--entrypoint=sh", image(rig), "-c", script);
    }

    private static String story(String rig) {
        return inImage(rig, "cat /etc/rigsmith/rig.yaml || busybox cat /etc/rigsmith/rig.yaml");
    }

    private static boolean isThere(String rig) {
        return BENCH.engines().run("podman", "images", "--quiet", image(rig)).length() > 0;
    }

    @Test
    void a_command_changes_the_image_and_nothing_of_how_it_is_started() {
        Ended ended = BENCH.rig(
                        Map.of("HOST_SECRET", "of-the-host"),
                        "extend",
                        "mine",
                        "--from=" + FULL,
                        "--user=0",
                        "--message=with a file",
                        "--",
                        "sh",
                        "-c",
                        "pwd; env; echo \"$FOO\" > /file")
                .expect(0);
        assertThat(ended.out()).isEqualTo("✓ mine   extended from " + FULL + ", 1 command   " + image("mine") + "\n");
        assertThat(ended.err()).contains("  mine │ /workspace").doesNotContain("of-the-host");
        String config = "{{.Config.Entrypoint}}{{.Config.Cmd}}{{.Config.User}}{{.Config.WorkingDir}}{{.Config.Env}}";
        assertThat(BENCH.engines().run("podman", "image", "inspect", "--format=" + config, image("mine")))
                .isEqualTo(BENCH.engines().run("podman", "image", "inspect", "--format=" + config, FULL))
                .contains("/bin/false", "1000:1000", "/workspace", "FOO=bar");
        assertThat(inImage("mine", "cat /file")).isEqualTo("bar");
        assertThat(story("mine"))
                .contains("name: mine", "user: \"0\"", "image_user: \"1000:1000\"", BENCH.id(FULL), "with a file")
                .doesNotContain("of-the-host");
        assertThat(BENCH.label(image("mine"), "dev.rigsmith.story")).isEqualTo(story("mine"));
        assertThat(BENCH.label(image("mine"), "dev.rigsmith.key")).isEmpty();
        assertThat(BENCH.label(image("mine"), "other")).isEqualTo("stays");
        assertThat(BENCH.resolve("mine").text("kind")).isEqualTo("extended");

        BENCH.rig("extend", "mine", "--from=mine", "--", "true").expectError(1, "taken by an extended rig");
        Json again = BENCH.rig("extend", "mine", "--from=mine", "--force", "--format=json", "--", "true")
                .json();
        assertThat(again.text("parent")).isEqualTo("mine");
        assertThat(again.text("foundation")).isEqualTo(FULL);
        assertThat(again.text("kept")).startsWith("localhost/rig/extended/mine:2");
        assertThat(story("mine")).contains("/file");
    }

    @Test
    void an_image_with_nothing_but_a_shell_will_do() {
        BENCH.rig("extend", "bare", "--from=" + BARE, "--", "sh", "-c", "echo made >/made")
                .expect(0);

        assertThat(inImage("bare", "busybox cat /made")).isEqualTo("made");
        assertThat(story("bare")).contains("echo made >/made");
    }

    @Test
    void a_command_that_fails_ends_with_its_own_status_and_leaves_nothing() {
        Ended failed = BENCH.rig("extend", "failed", "--from=" + FULL, "--", "sh", "-c", "echo why >&2; exit 7")
                .expect(7);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("failed │ why", "nothing was kept", "status 7", "--commit-on-error");
        BENCH.rig("extend", "failed", "--from=" + FULL, "--", "no-such-command").expect(127);
        BENCH.rig("extend", "failed", "--from=" + FULL, "--", "/bin").expect(126);
        BENCH.rig("extend", "failed", "--from=" + FULL, "--user=nobody-here", "--", "true")
                .expectError(125, "could not run anything");
        assertThat(isThere("failed")).isFalse();
        assertThat(BENCH.rig("list", "-q").out()).doesNotContain("failed");
        BENCH.rig("extend", "failed", "--from=" + FULL, "--commit-on-error", "-q", "--", "false")
                .expect(0);
        assertThat(isThere("failed")).isTrue();
    }

    @Test
    void what_makes_no_sense_is_refused_in_one_message() {
        BENCH.rig("extend", "shell", "--from=" + FULL).expectError(1, "no terminal");
        BENCH.rig("extend", "Bad", "--from=" + FULL, "--", "true").expectError(2, "`Bad`");
        BENCH.rig("extend", "jvm", "--from=" + FULL, "--", "true").expectError(1, "bundled template");
        BENCH.rig("extend", "x", "--from=" + FULL, "--commit-on-error", "--discard-on-error", "--", "true")
                .expectError(2, "exclude");
        BENCH.rig("extend", "x", "--", "true").expectError(2, "--from");
        Ended plan = BENCH.rig("extend", "x", "--from=" + FULL, "--dry-run", "--", "sh", "-c", "a b")
                .expect(0);
        assertThat(plan.lines()).anyMatch(line -> line.startsWith("buildah run") && line.endsWith("x sh -c 'a b'"));
        assertThat(isThere("x")).isFalse();
    }

    @Test
    void ctrl_c_ends_a_command_and_leaves_nothing() {
        Running running = BENCH.run(
                        "setsid",
                        Map.of(),
                        Checkout.rig().toString(),
                        "extend",
                        "stopped",
                        "--from=" + FULL,
                        "--",
                        "sh",
                        "-c",
                        "echo now; " + SLEEP)
                .awaitErrors("│ now");
        running.signalGroup("INT");
        running.end().expect(130);
        assertThat(isThere("stopped")).isFalse();
        assertThat(BENCH.buildContainers()).isEmpty();
    }

    @Test
    void a_session_whose_process_was_killed_waits_for_its_user() {
        Running running = BENCH.start("extend", "killed", "--from=" + FULL, "--", "sh", "-c", "echo now; " + SLEEP)
                .awaitErrors("│ now");
        BENCH.rig("extend", "killed", "--from=" + FULL, "--", "true").expectError(1, "is being extended by process");
        BENCH.rig("gc").expect(0);
        assertThat(BENCH.buildContainers()).hasSize(1);
        running.kill();
        running.end().expect(137);

        Ended refused =
                BENCH.rig("extend", "killed", "--from=" + FULL, "--", "true").expectError(1, "left its container");
        assertThat(refused.remedy()).contains("podman diff", "buildah rm", "rig gc");
        BENCH.small("beside");
        BENCH.prep("beside");
        assertThat(BENCH.buildContainers()).hasSize(1);

        assertThat(BENCH.rig("gc").expect(0).out()).contains("session container", "rig-extend-killed-");
        BENCH.rig("extend", "killed", "--from=" + FULL, "--", "true").expect(0);
    }

    @Test
    void what_was_done_by_hand_is_done_again_on_another_rig() {
        BENCH.rig("extend", "first", "--from=" + FULL, "--user=0", "--", "sh", "-c", "echo 1 >/one")
                .expect(0);
        BENCH.rig("extend", "second", "--from=first", "--user=0", "-m", "two", "--", "sh", "-c", "/bin/cat /one >/two")
                .expect(0);
        assertThat(BENCH.rig("rebase", "second", "--onto=" + Workbench.BASE, "--dry-run")
                        .expect(0)
                        .lines())
                .containsExactly("# first: sh as 0", "echo 1 >/one", "# second: sh as 0", "/bin/cat /one >/two");

        Ended moved = BENCH.rig("rebase", "second", "--onto=" + Workbench.BASE, "--as=moved")
                .expect(0);

        assertThat(moved.out())
                .isEqualTo("✓ moved   rebased onto " + Workbench.BASE + ", 2 commands   " + image("moved") + "\n");
        assertThat(inImage("moved", "cat /two; ls -a /dev")).startsWith("1\n").doesNotContain("rigsmith");
        assertThat(story("moved"))
                .contains("message: two", BENCH.id(Workbench.BASE), "- \"echo 1 >/one\"\n- \"/bin/cat /one >/two\"");
        BENCH.rig("rebase", "second", "--onto=" + BARE)
                .expectError(1, "command 1 of the session `second` failed", "status 127: /bin/cat /one >/two");
        Json again =
                BENCH.rig("rebase", "second", "--onto=moved", "--format=json").json();
        assertThat(again.text("kept")).startsWith("localhost/rig/extended/second:2");
        assertThat(again.text("foundation")).isEqualTo(Workbench.BASE);
    }

    /** Only what runs already can be interrupted. */
    private static boolean sleeps() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .anyMatch(command -> command.contains(SLEEP) && !command.contains("echo"));
    }

    @Test
    void what_is_typed_in_bash_is_written_down() {
        String prompt = "its own> ";
        Running shell = BENCH.onTerminal("extend", "typed", "--from=" + BASH).answer(prompt, "");
        Ended ended = shell.type("echo \"one\r", "> ")
                .type("$HOME\"\r", prompt)
                .type("cd /root\r", prompt)
                .type(" echo lead >lead\r", prompt)
                .type(" echo lead >lead\r", prompt)
                .type("echo now; busybox " + SLEEP + "\r", "now\r\n")
                .when(ExtendIT::sleeps, "a sleep")
                .type("\003", prompt)
                .type("busybox ls -a /dev/rigsmith\r", prompt)
                .answer(prompt, "exit\r")
                .end()
                .expect(0);

        assertThat(ended.out()).contains("extended from " + BASH + ", 6 commands");
        assertThat(story("typed"))
                .contains(
                        "shell: bash",
                        "- \"echo \\\"one\\n$HOME\\\"\"",
                        "- \"cd /root\"",
                        "- run: \" echo lead >lead\"\n  directory: \"/root\"\n- run: \" echo lead >lead\"",
                        SLEEP + "\"\n  directory: \"/root\"\n  status: 130")
                .doesNotContain("exit", "__rigsmith");
        assertThat(inImage("typed", "busybox ls -A /root /dev; busybox find / -xdev -name '*rigsmith*'"))
                .contains("lead")
                .doesNotContain("bash_history", "/dev/rigsmith");
    }

    @Test
    void what_is_typed_in_a_plain_shell_is_written_down_and_an_error_asks() {
        Running shell = BENCH.onTerminal("extend", "plain", "--from=" + Workbench.BASE, "--message=typed")
                .answer("/# ", "");
        Ended ended = shell.type("cat <<E >/x\r", "> ")
                .type("a $HOME\r", "> ")
                .type("E\r", "/# ")
                .type("cd /bin\r", "/bin# ")
                .type("for i in 1 2; do\r", "> ")
                .type("echo 'n'$i\r", "> ")
                .type("done\r", "/bin# ")
                .type("echo now; busybox " + SLEEP + "\r", "now\r\n")
                .when(ExtendIT::sleeps, "a sleep")
                .type("\003", "/bin# ")
                .answer("/bin# ", "exit 4\r")
                .answer("Keep the result? [y/N]", "y\n")
                .end()
                .expect(0);

        assertThat(ended.out()).contains("ended with status 4", ", 4 commands");
        assertThat(story("plain"))
                .contains(
                        "- \"cat <<E >/x\\na $HOME\\nE\"",
                        "- \"cd /bin\"",
                        "- run: \"for i in 1 2; do\\necho 'n'$i\\ndone\"\n  directory: \"/bin\"",
                        "status: 130",
                        "message: typed")
                .doesNotContain("exit 4", "__rigsmith");
        assertThat(inImage("plain", "cat /x; ls -A / /dev")).startsWith("a /").doesNotContain("ash_history");
    }
}
