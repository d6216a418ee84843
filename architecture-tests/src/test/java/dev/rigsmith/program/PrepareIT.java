package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Preparing templates: one build for each set of inputs, and a reason for each build. */
class PrepareIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String KEY = "dev.rigsmith.key";

    private static final String CONTAINERFILE = """
            # rigsmith: a small one
            # rigsmith-check: test -f /etc/hello
            # rigsmith-check: test "$(cat /etc/hello)" != ''
            ARG BASE_IMAGE=localhost/never-there:1
            FROM ${BASE_IMAGE}
            COPY hello /etc/hello
            """;

    private static Path small(String name) {
        Path directory = BENCH.template(name, CONTAINERFILE);
        Workbench.write(directory.resolve("hello"), "hello\n");
        return directory;
    }

    private static Json prep(String name) {
        return BENCH.rig("prep", "--format", "json", name).json().only();
    }

    private static Json resolve(String name) {
        return BENCH.rig("resolve", "--format", "json", name).json();
    }

    private static List<String> changes(Json json) {
        return json.get("changes").elements().stream()
                .map(change -> change.text("change") + " " + change.text("what"))
                .toList();
    }

    @Test
    void the_first_time_builds_checks_and_tags_with_the_key() {
        small("first");
        Ended ended = BENCH.rig("prep", "first").expect(0);
        assertThat(ended.out()).contains("first", "built, 2 checks passed", Workbench.latest("first"));
        String key = BENCH.label(Workbench.latest("first"), KEY);
        assertThat(key).matches("[0-9a-f]{64}");
        assertThat(BENCH.tags("first")).containsExactlyInAnyOrder(key.substring(0, 32), "latest");
        assertThat(BENCH.id("localhost/rig/template/first:" + key.substring(0, 32)))
                .isEqualTo(BENCH.id(Workbench.latest("first")));
        assertThat(BENCH.engines()
                        .run("podman", "run", "--rm", "--network=none", Workbench.latest("first"), "cat", "/etc/hello"))
                .isEqualTo("hello");
    }

    @Test
    void the_second_time_is_a_hit_that_costs_one_call() {
        small("second");
        Json first = prep("second");
        BENCH.calls().forget();
        Json second = prep("second");
        assertThat(BENCH.calls().all()).hasSize(1).allMatch(call -> call.startsWith("podman images "));
        assertThat(first.text("outcome")).isEqualTo("built");
        assertThat(second.text("outcome")).isEqualTo("hit");
        assertThat(second.text("imageId"))
                .isEqualTo(first.text("imageId"))
                .isEqualTo(BENCH.id(Workbench.latest("second")));
        assertThat(second.text("key")).isEqualTo(first.text("key"));
    }
}
