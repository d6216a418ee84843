package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Preparing templates: one build for each set of inputs, and a reason for each build. */
class PrepareIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String KEY = "dev.rigsmith.key";

    private static List<String> changes(Json json) {
        return json.get("changes").elements().stream()
                .map(change -> change.text("change") + " " + change.text("what"))
                .toList();
    }

    @Test
    void the_first_time_builds_checks_and_tags_with_the_key() {
        BENCH.small("first");
        Ended ended = BENCH.rig("prep", "first").expect(0);
        assertThat(ended.out()).contains("first", "built, 2 checks passed", Workbench.latest("first"));
        String key = BENCH.label(Workbench.latest("first"), KEY);
        assertThat(key).matches("[0-9a-f]{64}");
        assertThat(BENCH.tags("first")).containsExactlyInAnyOrder(key.substring(0, 32), "latest");
        assertThat(BENCH.id("localhost/rig/template/first:" + key.substring(0, 32)))
                .isEqualTo(BENCH.id(Workbench.latest("first")));
        assertThat(content("first")).isEqualTo("hello");
    }

    private static String content(String name) {
        return BENCH.engines()
                .run("podman", "run", "--rm", "--network=none", Workbench.latest(name), "cat", "/etc/hello");
    }

    @Test
    void the_second_time_is_a_hit_that_costs_one_call() {
        BENCH.small("second");
        Json first = BENCH.prep("second");
        BENCH.calls().forget();
        Json second = BENCH.prep("second");
        assertThat(BENCH.calls().all()).hasSize(1).allMatch(call -> call.startsWith("podman images "));
        assertThat(first.text("outcome")).isEqualTo("built");
        assertThat(second.text("outcome")).isEqualTo("hit");
        assertThat(second.text("imageId"))
                .isEqualTo(first.text("imageId"))
                .isEqualTo(BENCH.id(Workbench.latest("second")));
        assertThat(second.text("key")).isEqualTo(first.text("key"));
    }

    @Test
    void a_changed_context_is_told_and_built_and_changed_back_is_a_hit() throws IOException {
        Path directory = BENCH.small("context");
        Path file = directory.resolve("hello");
        Workbench.write(directory.resolve("gone"), "");
        Json first = BENCH.prep("context");

        Workbench.write(file, "other\n");
        Workbench.write(directory.resolve("sub/new"), "");
        Files.delete(directory.resolve("gone"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        Json stale = BENCH.resolve("context");
        assertThat(stale.text("status")).isEqualTo("stale");
        assertThat(stale.text("action")).isEqualTo("build");
        assertThat(changes(stale)).anyMatch("modified path hello"::equals);
        assertThat(changes(stale)).contains("added path sub", "added path sub/new", "removed path gone");
        assertThat(BENCH.rig("resolve", "context").expect(0).out()).contains("M hello", "A sub/new", "D gone");
        Ended told = BENCH.rig("prep", "context").expect(0);
        assertThat(told.err()).contains("inputs changed", "M hello", "A sub/new");
        assertThat(content("context")).isEqualTo("other");

        Workbench.write(file, "hello\n");
        Workbench.write(directory.resolve("gone"), "");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.delete(directory.resolve("sub/new"));
        Files.delete(directory.resolve("sub"));
        expectHit("context", first);
    }

    /** The image of the older key is still here: it is found, and becomes the rig's own again. */
    private static void expectHit(String name, Json first) {
        BENCH.calls().forget();
        Json back = BENCH.prep(name);
        assertThat(back.text("outcome")).isEqualTo("hit");
        assertThat(BENCH.calls().of("buildah")).isEmpty();
        assertThat(back.text("imageId")).isEqualTo(first.text("imageId"));
        assertThat(BENCH.id(Workbench.latest(name))).isEqualTo(first.text("imageId"));
        assertThat(BENCH.resolve(name).text("status")).isEqualTo("ready");
    }

    @Test
    void a_changed_containerfile_is_told_and_built_and_changed_back_is_a_hit() {
        BENCH.small("file");
        Json first = BENCH.prep("file");
        BENCH.template("file", Workbench.SMALL + "ENV A=b\n");
        assertThat(BENCH.resolve("file").text("status")).isEqualTo("stale");
        assertThat(changes(BENCH.resolve("file"))).anyMatch(change -> change.startsWith("modified containerfile"));
        Json second = BENCH.prep("file");
        assertThat(second.text("outcome")).isEqualTo("built");
        assertThat(changes(second)).anyMatch(change -> change.startsWith("modified containerfile"));
        assertThat(second.text("imageId")).isNotEqualTo(first.text("imageId"));
        BENCH.small("file");
        expectHit("file", first);
    }

    @Test
    void a_changed_setting_is_told_and_built_and_changed_back_is_a_hit() {
        BENCH.small("setting");
        Json first = BENCH.prep("setting");
        BENCH.engines().build("FROM " + Workbench.BASE + "\nENV OTHER=1\n", "localhost/other:1");
        Map<String, String> other =
                Map.of("XDG_CONFIG_HOME", BENCH.path("other").toString());
        Workbench.write(
                BENCH.path("other/rigsmith/config.yaml"), "templates: { args: { BASE_IMAGE: 'localhost/other:1' } }");
        Json stale = BENCH.rig(other, "resolve", "--format=json", "setting").json();
        assertThat(stale.text("status")).isEqualTo("stale");
        assertThat(changes(stale)).contains("modified arg BASE_IMAGE", "added base localhost/other:1");
        Json second =
                BENCH.rig(other, "prep", "--format=json", "setting").json().only();
        assertThat(second.text("outcome")).isEqualTo("built");
        assertThat(changes(second)).contains("modified arg BASE_IMAGE");
        expectHit("setting", first);
    }

    @Test
    void a_retagged_base_is_told_and_built_and_tagged_back_is_a_hit() {
        String base = "localhost/base/moving:1";
        BENCH.engines().run("podman", "tag", Workbench.BASE, base);
        BENCH.template("moving", "FROM " + base + "\nENV A=b\n");
        Json first = BENCH.prep("moving");
        String before = BENCH.id(base);
        BENCH.engines().build("FROM " + Workbench.BASE + "\nENV MOVED=1\n", base);
        Json stale = BENCH.resolve("moving");
        assertThat(stale.text("status")).isEqualTo("stale");
        Json change = stale.get("changes").only();
        assertThat(change.text("what")).isEqualTo("base " + base);
        assertThat(change.text("from")).isEqualTo(before);
        assertThat(change.text("to")).isEqualTo(BENCH.id(base));
        assertThat(BENCH.prep("moving").text("outcome")).isEqualTo("built");
        BENCH.engines().run("podman", "tag", before, base);
        expectHit("moving", first);
    }

    @Test
    void a_base_that_is_gone_counts_as_the_one_of_the_last_build() {
        String base = "localhost/base/gone:1";
        BENCH.engines().run("podman", "tag", Workbench.BASE, base);
        BENCH.template("offline", "FROM " + base + "\nENV A=b\n");
        Json first = BENCH.prep("offline");
        BENCH.engines().run("podman", "rmi", "--no-prune", base);
        expectHit("offline", first);
    }

    @Test
    void a_forged_tag_is_not_believed() {
        BENCH.small("forged");
        Json first = BENCH.prep("forged");
        String keyTag = first.text("key").substring(0, 32);
        String evil = BENCH.engines().image(Map.of("forged", "yes"), "localhost/evil:1");
        for (String tag : List.of("latest", keyTag)) {
            BENCH.engines().run("podman", "tag", evil, "localhost/rig/template/forged:" + tag);
        }
        assertThat(BENCH.resolve("forged").text("status")).isNotEqualTo("ready");
        Json again = BENCH.prep("forged");
        assertThat(again.text("outcome")).isEqualTo("built");
        assertThat(again.text("key")).isEqualTo(first.text("key"));
        for (String tag : List.of("latest", keyTag)) {
            String image = "localhost/rig/template/forged:" + tag;
            assertThat(BENCH.label(image, "forged")).isEmpty();
            assertThat(BENCH.label(image, KEY)).isEqualTo(first.text("key"));
        }
    }

    @Test
    void a_forged_latest_is_moved_back_without_a_build() {
        BENCH.small("latest");
        Json first = BENCH.prep("latest");
        BENCH.engines().run("podman", "tag", Workbench.BASE, Workbench.latest("latest"));
        expectHit("latest", first);
    }

    @Test
    void force_builds_what_is_current() {
        BENCH.small("again");
        BENCH.prep("again");
        BENCH.calls().forget();
        assertThat(BENCH.rig("prep", "--force", "--format=json", "again")
                        .json()
                        .only()
                        .text("outcome"))
                .isEqualTo("built");
        assertThat(BENCH.calls().of("buildah build")).hasSize(1);
    }
}
