package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.process.LoopbackRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Base images that are held by a lock file, in a real registry where their names move. */
class LockIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final AtomicInteger CASES = new AtomicInteger();

    private static LoopbackRegistry server;

    private Standing project;
    private String base;

    @BeforeAll
    static void start() {
        server = BENCH.engines().startRegistry();
    }

    @BeforeEach
    void project() {
        int number = CASES.incrementAndGet();
        base = BENCH.engines().registryAddress() + "/corp/base" + number + ":1";
        publish(base, "one");
        project = Standing.in(BENCH, "locked" + number)
                .file("rigsmith.yaml", "default: dev\nrigs: { dev: { build: dev } }\n")
                .file("dev/Containerfile", "FROM " + base + "\nLABEL a=b\n");
    }

    private static String publish(String name, String content) {
        String id = BENCH.engines().image(Map.of("content", content));
        BENCH.engines().run("buildah", "push", "--quiet", id, "docker://" + name);
        return id;
    }

    private Json rig(String command, String... more) {
        return Json.parse(project.rig(words(command, more)).expect(0).out());
    }

    private static String[] words(String command, String... more) {
        String[] words = new String[more.length + 2];
        words[0] = command;
        words[1] = "--format=json";
        System.arraycopy(more, 0, words, 2, more.length);
        return words;
    }

    private Json build(String... more) {
        return rig("build", more).only();
    }

    private static String content(Json rig) {
        return BENCH.label(rig.text("image"), "content");
    }

    private String digestOf(String name) {
        return BENCH.engines()
                .run("skopeo", "inspect", "--tls-verify=false", "--format={{.Digest}}", "docker://" + name);
    }

    @Test
    void a_name_that_moves_changes_nothing_until_the_lock_moves() {
        String unlocked = build().text("key");
        String first = digestOf(base);
        Ended written = project.rig("lock").expect(0);
        assertThat(written.lines()).containsExactly("A " + base + "   " + first.substring(0, 19) + "…");
        String lock = project.text("rigsmith.lock");
        assertThat(lock).contains("  " + base + ":\n    digest: " + first);
        assertThat(build("--locked").text("key")).isEqualTo(unlocked);

        publish(base, "two");
        BENCH.engines().run("podman", "pull", "--quiet", base);
        assertThat(build().text("outcome")).isEqualTo("hit");
        Json rebuilt = build("--no-cache", "--pull");
        assertThat(rebuilt.text("key")).isEqualTo(unlocked);
        assertThat(content(rebuilt)).isEqualTo("one");
        assertThat(BENCH.label(rebuilt.text("image"), "org.opencontainers.image.base.digest"))
                .isEqualTo(first);
        assertThat(project.rig("lock").expect(0).err()).contains("1 image, unchanged");
        assertThat(project.text("rigsmith.lock")).isEqualTo(lock);

        assertThat(project.rig("outdated", "--fresh", "dev").expect(1).err()).contains("rig lock --update dev");
        assertThat(project.rig("update", "dev").expect(0).err()).contains("0 outdated", "rig lock --update dev");
        assertThat(project.rig("lock", "--update", "--dry-run").expect(0).out()).contains("M " + base);
        assertThat(project.text("rigsmith.lock")).isEqualTo(lock);

        Json moved = rig("lock", "--update", "dev").only();
        assertThat(moved.text("change")).isEqualTo("modified");
        assertThat(moved.text("from")).isEqualTo(first);
        assertThat(moved.text("to")).isEqualTo(digestOf(base));
        Json now = build("--locked");
        assertThat(now.text("outcome")).isEqualTo("built");
        assertThat(now.get("changes").only().text("what")).isEqualTo("base " + base);
        assertThat(content(now)).isEqualTo("two");
        assertThat(project.rig("outdated", "--fresh", "dev").expect(0).out()).contains("current");
    }

    @Test
    void a_hit_costs_one_call_and_no_question() {
        project.rig("lock").expect(0);
        build();
        BENCH.engines()
                .run("podman", "rmi", "--force", base.substring(0, base.lastIndexOf(':')) + "@" + digestOf(base));
        BENCH.calls().forget();

        assertThat(build("--locked").text("outcome")).isEqualTo("hit");
        assertThat(BENCH.calls().all()).singleElement().asString().startsWith("podman images");
    }

    @Test
    void a_lock_that_is_not_what_the_project_needs_fails_where_it_is_insisted_on() {
        project.rig("build", "--locked").expectError(1, "there is no ./rigsmith.lock");
        project.rig("lock").expect(0);
        project.rig("build", "--locked").expect(0);
        String other = BENCH.engines().registryAddress() + "/corp/other:1";
        publish(other, "other");
        project.file("dev/Containerfile", "FROM " + other + "\n");

        for (String command : List.of("build", "prep", "key")) {
            project.rig(command, "--locked", "dev")
                    .expectError(1, other + " is not locked", base + " is locked and not needed");
        }
        Ended warned = project.rig("build").expect(0);
        assertThat(warned.err()).containsOnlyOnce("not locked: " + other).contains("rig lock");
        assertThat(project.rig("lock").expect(0).lines()).hasSize(2);
        project.rig("build", "--locked").expect(0);
        project.rig("prep", "--locked", "jvm").expectError(1, "`jvm` is no rig of");
    }

    @Test
    void each_platform_has_its_own_image() {
        String index = BENCH.engines().registryAddress() + "/corp/index:1";
        index(index, "first");
        project.file("rigsmith.yaml", """
                        rigs:
                          dev: { build: dev }
                          arm: { build: { context: dev, platform: linux/arm64 } }
                        """).file("dev/Containerfile", "FROM " + index + "\nLABEL a=b\n");

        Json locked = rig("lock").only();

        assertThat(locked.get("platforms").elements()).hasSize(3);
        assertThat(project.text("rigsmith.lock").lines().filter(line -> line.contains("image: ")))
                .hasSize(2);
        index(index, "second");
        assertThat(content(build("--locked", "dev"))).isEqualTo("first linux/amd64");
        assertThat(content(build("--locked", "arm"))).isEqualTo("first linux/arm64");
        assertThat(project.rig("lock", "--update").expect(0).lines())
                .singleElement()
                .asString()
                .startsWith("M " + index);
        assertThat(content(build("arm"))).isEqualTo("second linux/arm64");
    }

    private static void index(String name, String content) {
        String list = "localhost/list-" + content + ":1";
        BENCH.engines().run("buildah", "manifest", "create", list);
        for (String platform : List.of("linux/amd64", "linux/arm64", "linux/s390x")) {
            String image = "localhost/list-" + content + "/" + platform + ":1";
            BENCH.engines()
                    .run(
                            "buildah",
                            "build",
                            "--quiet",
                            "--platform=" + platform,
                            "--label=content=" + content + " " + platform,
                            "--tag=" + image,
                            "--file=" + BENCH.engines().write("Containerfile-list", "FROM scratch\n"),
                            "--",
                            BENCH.path("empty").toString());
            BENCH.engines().run("buildah", "manifest", "add", list, image);
        }
        BENCH.engines().run("buildah", "manifest", "push", "--all", "--tls-verify=false", list, "docker://" + name);
    }

    @Test
    void a_published_rig_and_those_on_it_are_held_as_well() {
        project.file("rigsmith.yaml", "rigs:\n  tools: { image: " + base + " }\n  dev: { build: dev }\n")
                .file("dev/Containerfile", "FROM rig:tools\nLABEL a=b\n");
        project.rig("lock").expect(0);
        publish(base, "two");

        Json tools = rig("prep", "tools").only();
        assertThat(content(tools)).isEqualTo("one");
        assertThat(tools.text("image")).contains("@sha256:");
        assertThat(content(build("dev"))).isEqualTo("one");
        assertThat(project.rig("resolve", "tools").expect(0).out()).contains("the lock file holds it to");
        assertThat(rig("prep", "--pull", "tools").only().text("outcome")).isEqualTo("unchanged");
    }

    @Test
    void without_a_registry_what_is_here_is_built_on_under_any_name() {
        project.rig("lock").expect(0);
        String id = publish(BENCH.engines().registryAddress() + "/corp/elsewhere:1", "one");
        String archive = BENCH.path("saved-" + CASES.get()).toString();
        String pulled = base.substring(0, base.lastIndexOf(':')) + "@" + digestOf(base);
        BENCH.engines().run("podman", "pull", "--quiet", pulled);
        String image = BENCH.engines().run("podman", "image", "inspect", "--format={{.Id}}", pulled);
        BENCH.engines().run("podman", "save", "--quiet", "--output=" + archive, pulled);
        BENCH.engines().run("podman", "rmi", "--force", image);
        BENCH.engines().run("podman", "load", "--quiet", "--input=" + archive);
        BENCH.engines().run("podman", "tag", image, "localhost/loaded:" + CASES.get());
        project.file("dev/Containerfile", "FROM " + base + "\nLABEL a=" + id + "\n");
        String lock = project.text("rigsmith.lock");
        server.close();
        try {
            BENCH.calls().forget();
            assertThat(content(build("--locked"))).isEqualTo("one");
            assertThat(BENCH.calls().of("podman pull")).isEmpty();
            assertThat(project.rig("lock").expect(0).err()).contains("unchanged");
            assertThat(project.rig("lock", "--update").expect(125).err()).contains(base);
            assertThat(project.text("rigsmith.lock")).isEqualTo(lock);
        } finally {
            server = BENCH.engines().startRegistry();
        }
    }

    @Test
    void a_lock_that_makes_no_sense_is_told_in_one_line() {
        project.rig("lock").expect(0);
        String lock = project.text("rigsmith.lock");
        project.file("rigsmith.lock", "<<<<<<< HEAD\n" + lock);
        project.rig("build").expectError(1, "./rigsmith.lock:1:1", "conflict markers");
        project.rig("lock").expectError(1, "conflict markers");
        project.file("rigsmith.lock", lock.replace("digest: sha256:", "digest: sha256:0"));
        project.rig("build").expectError(1, "./rigsmith.lock:5:13", "65 hex digits");
        project.rig("lock", "dev").expectError(2, "--update");
        project.file("rigsmith.lock", lock);
        project.rig("lock", "--update", "dve").expectError(1, "`dve`");
        project.file("dev/Containerfile", "FROM " + base + "x\n");
        project.rig("lock").expectError(125, base + "x");
        assertThat(project.text("rigsmith.lock")).isEqualTo(lock);
    }
}
