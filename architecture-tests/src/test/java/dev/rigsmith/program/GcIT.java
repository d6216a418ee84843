package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What goes and what stays when garbage is collected. */
class GcIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String SLEEP = "sleep 86398";

    @BeforeEach
    void temporary_files_have_a_place_of_their_own() throws IOException {
        Files.createDirectories(BENCH.path("tmp"));
    }

    @AfterEach
    void nothing_is_left_for_other_tests() {
        BENCH.engines().run("podman", "rm", "--all", "--force", "--time=0");
        BENCH.engines().run("buildah", "rm", "--all");
        BENCH.engines().run("rm", "-rf", BENCH.path("data/rigsmith/templates").toString());
        gc("--keep=0");
    }

    private static Ended gc(String... words) {
        return start(Stream.concat(Stream.of("gc"), Stream.of(words)).toArray(String[]::new))
                .end()
                .expect(0);
    }

    private static Running start(String... words) {
        return BENCH.start(Map.of("TMPDIR", BENCH.path("tmp").toString()), words);
    }

    private static void template(String name, String rest) {
        BENCH.template(name, "FROM " + Workbench.BASE + "\n" + rest);
    }

    /** Prepares a rig, and gives the tag of its key. */
    private static String prep(String name, String rest) {
        template(name, rest);
        String key = BENCH.prep(name).text("key");
        return key.substring(0, 32);
    }

    private static List<String> images() {
        return lines("podman", "images", "--all", "--no-trunc", "--format={{.Id}} {{.Repository}}:{{.Tag}}");
    }

    private static List<String> containers() {
        return lines("podman", "ps", "--all", "--external", "--no-trunc", "--format={{.ID}} {{.Names}}");
    }

    private static List<String> lines(String... command) {
        return BENCH.engines().run(command).lines().sorted().toList();
    }

    /** Images of layers, with and without a name. */
    private static long layers() {
        return lines("podman", "images", "--all", "--quiet", "--no-trunc").stream()
                .distinct()
                .count();
    }

    @Test
    void old_images_go_with_their_steps_and_what_is_current_stays() {
        long before = layers();
        String first = prep("aged", "RUN echo 1 > /one\nRUN echo 1 > /two\n");
        String second = prep("aged", "RUN echo 1 > /one\nRUN echo 2 > /two\n");
        long both = layers();
        String third = prep("aged", "RUN echo 1 > /one\nRUN echo 3 > /two\n");
        assertThat(BENCH.tags("aged")).containsExactlyInAnyOrder(first, second, third, "latest");

        assertThat(gc().out()).contains("aged:" + first, "removed").doesNotContain("aged:" + second, third);
        assertThat(BENCH.tags("aged")).containsExactlyInAnyOrder(second, third, "latest");
        assertThat(layers()).isEqualTo(both);

        gc("--keep=0");
        assertThat(BENCH.tags("aged")).containsExactlyInAnyOrder(third, "latest");
        assertThat(layers()).isLessThan(both).isGreaterThan(before);
        Ended again = gc("--keep=0");
        assertThat(again.out()).isEmpty();
        assertThat(again.err().lines()).containsExactly("nothing to remove");
        BENCH.calls().forget();
        assertThat(BENCH.prep("aged").text("outcome")).isEqualTo("hit");
        template("aged", "RUN echo 1 > /one\nRUN echo 4 > /two\n");
        Ended next = BENCH.rig("prep", "aged").expect(0);
        assertThat(next.err()).contains("Using cache");
    }

    @Test
    void young_images_can_be_kept() {
        String first = prep("young", "ENV Y=1\n");
        prep("young", "ENV Y=2\n");
        gc("--keep=0", "--keep-younger=1d");
        assertThat(BENCH.tags("young")).contains(first);
        gc("--keep=0", "--keep-younger=0s");
        assertThat(BENCH.tags("young")).doesNotContain(first);
    }

    @Test
    void bad_options_are_refused() {
        BENCH.rig("gc", "--keep=-1").expect(2);
        BENCH.rig("gc", "--keep-younger=soon").expect(2);
        BENCH.rig("gc", "extra").expect(2);
    }

    @Test
    void an_image_that_a_container_uses_stays_and_the_container_is_named() {
        String used = prep("used", "ENV U=1\n");
        BENCH.engines().run("podman", "create", "--name=my-box", "--", "localhost/rig/template/used:" + used, "true");
        String worked = prep("used", "ENV U=2\n");
        BENCH.engines().run("buildah", "from", "--name=my-work", "--", "localhost/rig/template/used:" + worked);
        prep("used", "ENV U=3\n");

        Ended ended = gc("--keep=0");

        assertThat(ended.err()).contains("used:" + used, "container my-box uses it", "container my-work uses it");
        assertThat(BENCH.tags("used")).contains(used, worked);
        BENCH.engines().run("podman", "rm", "my-box");
        gc("--keep=0");
        assertThat(BENCH.tags("used")).contains(worked).doesNotContain(used);
    }

    @Test
    void what_others_made_stays_whatever_it_was_made_from() {
        String first = prep("base", "RUN echo 1 > /one\n");
        String own = "localhost/rig/template/base:" + first;
        BENCH.engines().build("FROM " + own + "\nRUN echo 2 > /two\n", "localhost/me/app:1");
        BENCH.engines().build("FROM " + own + "\nLABEL me=1\n", "localhost/me/label:1");
        BENCH.engines().build("FROM " + own + "\nRUN echo 3 > /three\n");
        BENCH.engines().build("FROM " + own + "\nLABEL me=2\n");
        BENCH.engines().build("FROM " + own + "\nLABEL me=3\n", "localhost/rig/extended/mine:latest");
        BENCH.engines()
                .build("FROM " + Workbench.BASE + "\nENV N=1\n", "localhost/rig/template/base:" + "9".repeat(32));
        BENCH.engines().run("podman", "create", "--name=theirs", "--", Workbench.BASE, "true");
        BENCH.engines().run("buildah", "from", "--name=theirs-too", "--", Workbench.BASE);
        List<String> images =
                images().stream().filter(line -> !line.endsWith("base:latest")).toList();
        List<String> boxes = containers();
        prep("base", "RUN echo 4 > /four\n");

        gc("--keep=0");

        assertThat(images()).containsAll(images);
        assertThat(containers()).isEqualTo(boxes);
        BENCH.engines().run("podman", "rm", "--all");
        BENCH.engines().run("buildah", "rm", "--all");
        BENCH.engines()
                .run(
                        "podman",
                        "rmi",
                        "localhost/me/app:1",
                        "localhost/me/label:1",
                        "localhost/rig/extended/mine:latest");
        BENCH.engines().run("podman", "image", "prune", "--force");
    }

    @Test
    void images_that_lost_their_name_to_a_newer_build_go_with_their_steps() throws IOException {
        Path file = BENCH.path("home/rigsmith.yaml");
        Workbench.write(file, "rigs: { again: { build: . } }\n");
        Workbench.write(BENCH.path("home/Containerfile"), "FROM " + Workbench.BASE + "\nRUN echo 1 > /one\n");
        long none = layers();
        String first = build();
        long once = layers();
        String second = build();
        assertThat(second).isNotEqualTo(first);

        Ended ended = gc();

        assertThat(ended.out()).contains(first, "a newer build took its name");
        assertThat(images()).noneMatch(line -> line.startsWith(first)).anyMatch(line -> line.startsWith(second));
        assertThat(layers()).isEqualTo(once).isGreaterThan(none);
        Files.delete(file);
        assertThat(gc("--keep=0").out()).contains("record", "its rig is not declared any more", "again");
        assertThat(layers()).isEqualTo(none);
    }

    private static String build() {
        Ended ended = BENCH.rig("build", "--no-cache", "--format=json", "again");
        return ended.json().only().text("imageId").replace("sha256:", "");
    }

    @Test
    void telling_what_would_go_changes_nothing() {
        String first = prep("told", "ENV T=1\n");
        prep("told", "ENV T=2\n");
        List<String> images = images();
        List<String> files = files();

        Ended text = gc("--keep=0", "--dry-run");
        Json json = gc("--keep=0", "--dry-run", "--format=json").json();
        Ended names = gc("--keep=0", "--dry-run", "--quiet");

        assertThat(text.lines()).anyMatch(line -> line.matches("podman rmi --no-prune .*told:" + first));
        assertThat(text.err()).contains("the rig has a newer image", "nothing was changed");
        assertThat(json.get("items").elements()).anySatisfy(item -> {
            assertThat(item.text("name")).endsWith("told:" + first);
            assertThat(item.text("reason")).isEqualTo("old");
            assertThat(item.text("outcome")).isEqualTo("planned");
        });
        assertThat(names.lines()).contains("localhost/rig/template/told:" + first);
        assertThat(images()).isEqualTo(images);
        assertThat(files()).isEqualTo(files);
        assertThat(gc("--keep=0", "--format=json").json().get("items").elements())
                .allSatisfy(item -> assertThat(item.text("outcome")).isEqualTo("removed"));
        assertThat(BENCH.tags("told")).doesNotContain(first);
    }

    /** Without what is remembered of files that were read, which any command may add to. */
    private static List<String> files() {
        try (Stream<Path> files = Stream.of("state", "tmp").map(BENCH::path).flatMap(GcIT::walk)) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    private static Stream<Path> walk(Path directory) {
        try {
            return Files.exists(directory) ? Files.walk(directory) : Stream.empty();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void a_build_that_was_killed_at_any_step_leaves_nothing() {
        template("killed", "RUN echo now && " + SLEEP + "\n");
        Running step = start("prep", "killed").awaitErrors("│ now");
        killAndExpectNothing(step);

        BENCH.template("killed", "# rigsmith-check: " + SLEEP + "\nFROM " + Workbench.BASE + "\nENV K=1\n");
        Running check = start("prep", "killed");
        check.await(() -> !BENCH.engines().run("podman", "ps", "--quiet").isEmpty(), "a container");
        killAndExpectNothing(check);

        Running early = start("prep", "killed");
        early.await(() -> files().stream().anyMatch(file -> file.endsWith(".lock")), "a lock");
        killAndExpectNothing(early);
    }

    private static void killAndExpectNothing(Running running) {
        running.kill();
        running.end().expect(137);
        gc();
        assertThat(BENCH.tags("killed")).isEmpty();
        assertThat(containers()).isEmpty();
        assertThat(files()).noneMatch(file -> file.endsWith(".lock") || file.contains("rigsmith-work-"));
        assertThat(gc().err().lines()).containsExactly("nothing to remove");
    }

    @Test
    void a_build_that_runs_is_not_disturbed() {
        String first = prep("beside", "RUN echo 1 > /one\n");
        prep("beside", "RUN echo 2 > /two\n");
        BENCH.template(
                "slow", "FROM " + Workbench.BASE + "\nRUN echo 1 > /one\nRUN echo now && sleep 3\nRUN echo done\n");
        Running slow = start("prep", "slow").awaitErrors("│ now");

        List<String> told = new ArrayList<>(gc("--keep=0").out().lines().toList());

        assertThat(told).anyMatch(line -> line.contains("beside:" + first));
        slow.end().expect(0);
        assertThat(BENCH.tags("slow")).hasSize(2);
        assertThat(BENCH.tags("beside")).hasSize(2).doesNotContain(first);
        assertThat(BENCH.prep("slow").text("outcome")).isEqualTo("hit");
    }
}
