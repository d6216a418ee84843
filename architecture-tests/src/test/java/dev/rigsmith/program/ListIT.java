package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many rigs of all kinds. */
class ListIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final int EACH = 20;

    private static List<String> names(String prefix) {
        return IntStream.range(0, EACH).mapToObj(number -> prefix + number).toList();
    }

    /** A third are templates, half of them flat files; a third are registered, and a third are images. */
    @BeforeAll
    static void sixty_rigs() {
        names("t").subList(0, EACH / 2).forEach(BENCH::small);
        names("t")
                .subList(EACH / 2, EACH)
                .forEach(name -> Workbench.write(
                        BENCH.path("data/rigsmith/templates/Containerfile.template-" + name),
                        "FROM " + Workbench.BASE + "\n"));
        BENCH.registry(names("r").stream()
                .map(name -> "  " + name + ": { kind: prefab, source: registry.example.com/" + name
                        + ":1, description: of " + name + " }\n")
                .collect(Collectors.joining("", "rigs:\n", "")));
        BENCH.engines()
                .image(
                        Map.of("dev.rigsmith.kind", "extended"),
                        names("e").stream()
                                .map(name -> "localhost/rig/extended/" + name + ":latest")
                                .toArray(String[]::new));
        BENCH.prep("t0");
    }

    @Test
    void sixty_rigs_cost_at_most_two_calls() {
        BENCH.calls().forget();
        String out = BENCH.rig("list").expect(0).out();
        assertThat(BENCH.calls().all()).hasSizeBetween(1, 2).allMatch(call -> call.startsWith("podman "));
        assertThat(out).contains(names("t")).contains(names("r")).contains(names("e"));
        assertThat(out).contains("TEMPLATE", "PREFAB", "EXTENDED");
    }

    @Test
    void quiet_prints_each_name_once_and_nothing_else() {
        List<String> lines = BENCH.rig("ls", "-q").expect(0).lines();
        assertThat(lines).doesNotHaveDuplicates().allMatch(line -> line.matches("[a-z0-9_-]+"));
        assertThat(lines).containsAll(names("t")).containsAll(names("r")).containsAll(names("e"));
    }

    @Test
    void json_groups_rigs_by_kind() {
        Json json = BENCH.rig("list", "--format", "json").json();
        assertThat(json.fields()).containsExactlyInAnyOrder("project", "template", "prefab", "extended");
        json.fields()
                .forEach(group -> json.get(group)
                        .elements()
                        .forEach(rig ->
                                assertThat(rig.fields()).contains("name", "image", "status", "description", "source")));
        assertThat(json.get("project").elements()).isEmpty();
        assertThat(named(json, "template", "t0").text("status")).isEqualTo("ready");
        assertThat(named(json, "template", "t0").text("image")).isEqualTo(Workbench.latest("t0"));
        assertThat(named(json, "template", "t0").text("description")).isEqualTo("a small one");
        assertThat(named(json, "template", "t19").text("status")).isEqualTo("unprepared");
        assertThat(named(json, "prefab", "r3").text("source")).isEqualTo("registry.example.com/r3:1");
        assertThat(named(json, "prefab", "r3").text("description")).isEqualTo("of r3");
        assertThat(named(json, "prefab", "r3").text("status")).isEqualTo("unprepared");
        assertThat(named(json, "extended", "e7").text("status")).isEqualTo("ready");
    }

    @Test
    void kinds_and_statuses_choose() {
        assertThat(BENCH.rig("list", "-q", "--kind=extended").expect(0).lines())
                .containsExactlyInAnyOrderElementsOf(names("e"));
        assertThat(BENCH.rig("list", "-q", "--kind=template", "--status=ready")
                        .expect(0)
                        .lines())
                .containsExactly("t0");
        BENCH.rig("list", "--kind=extendet").expectError(2, "did you mean `extended`?");
        BENCH.rig("list", "--status=stal").expectError(2, "did you mean `stale`?");
    }

    @Test
    void what_is_stale_says_why() {
        Workbench.write(BENCH.small("t1").resolve("hello"), "one\n");
        BENCH.prep("t1");
        Workbench.write(BENCH.path("data/rigsmith/templates/t1/hello"), "two\n");
        Json rig = named(BENCH.rig("list", "--status=stale", "--format=json").json(), "template", "t1");
        assertThat(rig.text("why")).isEqualTo("hello changed");
        assertThat(BENCH.rig("list", "--status=stale").expect(0).out()).contains("hello changed");
    }

    private static Json named(Json list, String group, String name) {
        return list.get(group).elements().stream()
                .filter(rig -> rig.text("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + list));
    }
}
