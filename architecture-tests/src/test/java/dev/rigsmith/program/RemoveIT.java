package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Removing rigs of all kinds: exactly what is shown goes. */
class RemoveIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String EXTENDED = "localhost/rig/extended/";

    @BeforeEach
    void no_rows() {
        BENCH.registry("rigs: {}\n");
    }

    @AfterEach
    void nothing_is_left_but_the_base() {
        BENCH.engines().run("podman", "rm", "--all", "--force", "--time=0");
        assertThat(names()).containsExactly(Workbench.BASE);
        assertThat(BENCH.path("state/rigsmith/records"))
                .satisfiesAnyOf(
                        records -> assertThat(records).doesNotExist(),
                        records -> assertThat(records).isEmptyDirectory());
    }

    /** Every name in the store, sorted. */
    private static List<String> names() {
        return BENCH.engines()
                .run("podman", "images", "--format={{.Repository}}:{{.Tag}}")
                .lines()
                .filter(name -> !name.startsWith("<none>"))
                .sorted()
                .toList();
    }

    /** Something made by hand in a container of an image. */
    private static void commit(String image, String name) {
        BENCH.engines().run("podman", "create", "--name=hand", image, "sh");
        BENCH.engines().run("podman", "commit", "--quiet", "hand", name);
        BENCH.engines().run("podman", "rm", "hand");
    }

    private static Ended remove(String... names) {
        return BENCH.rig(
                Stream.concat(Stream.of("rm", "--force"), Stream.of(names)).toArray(String[]::new));
    }

    @Test
    void a_template_of_the_users_goes_with_all_images_and_its_record() {
        Path directory = BENCH.small("old");
        BENCH.prep("old");
        Workbench.write(directory.resolve("hello"), "again\n");
        BENCH.prep("old");
        BENCH.engines().run("podman", "tag", Workbench.latest("old"), "localhost/mine/old:1");
        assertThat(BENCH.tags("old")).hasSize(3);
        Ended ended = remove("old").expect(0);
        assertThat(ended.lines()).hasSize(5).allMatch(line -> line.startsWith("removed "));
        assertThat(ended.lines()).contains("removed the template " + directory);
        assertThat(directory).doesNotExist();
        assertThat(names()).containsExactly("localhost/mine/old:1", Workbench.BASE);
        BENCH.rig("info", "old").expectError(1, "no rig named `old`");
        BENCH.engines().run("podman", "rmi", "localhost/mine/old:1");
    }

    @Test
    void the_bundled_template_shows_again() {
        BENCH.template("go", "FROM " + Workbench.BASE + "\nENV A=1\n");
        BENCH.prep("go");
        assertThat(remove("go").expect(0).err()).contains("`go` then means the template rig of that name, bundled:go");
        assertThat(BENCH.resolve("go").text("containerfile")).isEqualTo("bundled:go");
        Ended again = remove("go").expect(0);
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).contains("`go` has no image here");
    }

    @Test
    void an_extended_rig_goes_with_its_image_and_its_name_means_nothing() {
        commit(Workbench.BASE, EXTENDED + "mine:latest");
        BENCH.registry(
                "# by hand\nrigs:\n  mine: { kind: extended }\n  other: { kind: prefab, source: quay.io/t/x:1 }\n");
        assertThat(BENCH.rig("info", "--format=json", "mine").json().text("registered"))
                .isEqualTo("extended");
        Ended refused = BENCH.rig("rm", "mine").expectError(1, "nothing was removed", "no terminal");
        assertThat(refused.err()).contains(EXTENDED + "mine:latest", "cannot be rebuilt; export it first");
        assertThat(refused.remedy()).contains("rig rm --force mine");
        assertThat(names()).contains(EXTENDED + "mine:latest");
        Json json = remove("--format=json", "mine").json().only();
        assertThat(json.get("images").value()).isEqualTo(List.of(EXTENDED + "mine:latest"));
        assertThat(json.get("row").value()).isEqualTo(true);
        assertThat(json.text("then")).isEqualTo(Json.NULL);
        BENCH.rig("info", "mine").expectError(1, "no rig named `mine`");
        assertThat(BENCH.path("data/rigsmith/rigs.yaml")).content().contains("# by hand", "other");
    }

    @Test
    void a_prefab_loses_row_and_image_and_one_that_shares_its_image_only_the_row() {
        BENCH.engines().image(Map.of(), "registry.example.com:5000/t/x:1", "registry.example.com:5000/t/x:2");
        BENCH.registry("rigs:\n  one: { kind: prefab, source: 'registry.example.com:5000/t/x:1' }\n"
                + "  two: { kind: prefab, source: 'registry.example.com:5000/t/x:1' }\n");
        assertThat(remove("one").expect(0).err()).contains("stays, because `two` stands for it as well");
        assertThat(names()).contains("registry.example.com:5000/t/x:1");
        assertThat(remove("two").expect(0).lines())
                .containsExactly("removed registry.example.com:5000/t/x:1", "removed its entry in rigs.yaml");
        assertThat(names()).containsExactly(Workbench.BASE, "registry.example.com:5000/t/x:2");
        BENCH.engines().run("podman", "rmi", "registry.example.com:5000/t/x:2");
    }

    @Test
    void what_is_used_or_built_on_stays_and_all_goes_together() {
        BENCH.small("below");
        BENCH.prep("below");
        commit(Workbench.latest("below"), EXTENDED + "above:latest");
        BENCH.engines().run("podman", "create", "--name=busy", Workbench.latest("below"), "sh");
        List<String> before = names();
        Ended ended = remove("below").expectError(1, "container busy uses", "the extended rig `above` is built on it");
        assertThat(ended.remedy()).contains("--keep-image");
        assertThat(names()).isEqualTo(before);
        assertThat(BENCH.rig("info", "below").expect(0).out()).contains("used by       busy");
        assertThat(BENCH.rig("list").expect(0).out()).containsPattern("above +ready +from below, just now");
        BENCH.engines().run("podman", "rm", "busy");
        assertThat(remove("below", "above").expect(0).lines().get(0)).isEqualTo("removed " + EXTENDED + "above:latest");
    }

    @Test
    void a_rig_of_the_project_loses_its_images_and_stays_declared() {
        Workbench.write(BENCH.path("home/rigsmith.yaml"), "rigs: { dev: { build: { context: dev } } }\n");
        Workbench.write(BENCH.path("home/dev/Containerfile"), "FROM " + Workbench.BASE + "\nENV D=1\n");
        BENCH.rig("build", "dev").expect(0);
        assertThat(remove("dev").expect(0).err()).contains("`dev` itself stays");
        assertThat(BENCH.resolve("dev").text("status")).isEqualTo("unprepared");
        BENCH.engines().run("rm", BENCH.path("home/rigsmith.yaml").toString());
    }

    @Test
    void a_dry_run_says_what_would_go_and_keeping_the_image_takes_the_row() {
        commit(Workbench.BASE, EXTENDED + "dry:latest");
        BENCH.registry("rigs: { dry: { kind: extended } }\n");
        assertThat(BENCH.rig("rm", "--dry-run", "dry").expect(0).lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("would remove "));
        assertThat(remove("--keep-image", "dry").expect(0).lines()).containsExactly("removed its entry in rigs.yaml");
        assertThat(remove("dry").expect(0).lines()).containsExactly("removed " + EXTENDED + "dry:latest");
    }

    @Test
    void an_unknown_name_is_refused_with_a_suggestion_and_nothing_goes() {
        commit(Workbench.BASE, EXTENDED + "spelling:latest");
        Ended ended = remove("spelling", "speling").expectError(1, "no rig named `speling`");
        assertThat(ended.remedy()).contains("did you mean `spelling`?");
        remove(Workbench.BASE).expectError(1, "is an image and no rig");
        assertThat(names()).hasSize(2);
        remove("spelling").expect(0);
    }

    @ParameterizedTest
    @CsvSource({"n, 1", "Y, 0", "ctrl-c, 130"})
    void on_a_terminal_one_line_decides(String answer, int status) {
        commit(Workbench.BASE, EXTENDED + "asked:latest");
        String typed = status == 130 ? "\003" : answer + "\n";
        Ended ended =
                BENCH.onTerminal("rm", "asked").answer("[y/N]", typed).end().expect(status);
        assertThat(ended.out()).contains(EXTENDED + "asked:latest", "cannot be rebuilt; export it first");
        assertThat(names().contains(EXTENDED + "asked:latest")).isEqualTo(status != 0);
        if (status != 0) {
            remove("asked").expect(0);
        }
    }
}
