package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Output for files, pipes and terminals, whatever strangers put into names and labels. */
class PlainIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String HOSTILE = "\u001b]0;owned\u0007\u001b[2J\u202etxt\u009b31m";

    @BeforeAll
    static void rigs() {
        BENCH.small("small");
        BENCH.prep("small");
    }

    private static void expectPlain(Ended ended) {
        assertThat(ended.out() + ended.err()).doesNotContain("\u001b", "\u0007", "\u202e", "\u009b", "\r");
    }

    @Test
    void without_a_terminal_nothing_is_coloured() {
        BENCH.template("fresh", "# rigsmith-check: true\nFROM " + Workbench.BASE + "\nENV F=1\n");
        for (String line : List.of(
                "prep fresh",
                "prep small",
                "list",
                "resolve small",
                "info small",
                "check small",
                "info nonsense-name",
                "nonsense",
                "--help")) {
            expectPlain(BENCH.rig(Map.of("TERM", "xterm-256color"), line.split(" ")));
        }
    }

    @Test
    void quiet_prints_image_names_alone() {
        BENCH.small("hushed");
        String image = Workbench.latest("hushed") + "\n";
        assertThat(BENCH.rig("prep", "-q", "hushed").expect(0).out()).isEqualTo(image);
        assertThat(BENCH.rig("prep", "--quiet", "hushed").expect(0).out()).isEqualTo(image);
    }

    @Test
    void labels_never_reach_the_terminal_raw() {
        BENCH.engines().image(Map.of("evil", HOSTILE, "ev" + HOSTILE, "x"), "localhost/evil:1");
        Ended ended = BENCH.rig("info", "localhost/evil:1").expect(0);
        expectPlain(ended);
        assertThat(ended.out()).contains("evil=\\u001b]0;owned\\u0007\\u001b[2J\\u202etxt\\u009b31m");
        Json json = BENCH.rig("info", "--format=json", "localhost/evil:1").json();
        assertThat(json.get("labels").text("evil")).isEqualTo(HOSTILE);
        expectPlain(BENCH.rig("info", "--format=json", "localhost/evil:1"));
    }

    @Test
    void what_templates_and_builds_say_never_reaches_the_terminal_raw() {
        BENCH.template(
                "loud",
                "# rigsmith: " + HOSTILE + "\n# rigsmith-check: echo '" + HOSTILE + "'; false\nFROM " + Workbench.BASE
                        + "\nRUN printf '" + HOSTILE + "\\n'\n");
        expectPlain(BENCH.rig("list").expect(0));
        expectPlain(BENCH.rig("info", "loud").expect(0));
        Ended ended = BENCH.rig("prep", "loud").expectError(1, "\\u001b]0;owned");
        expectPlain(ended);
        expectPlain(BENCH.rig("prep", "--dry-run", "loud").expect(0));
    }

    @Test
    void a_plain_locale_changes_nothing_for_names_beyond_ascii() {
        Path data = BENCH.path("d\u00e4t\u00e4 \u2603");
        Path directory = data.resolve("rigsmith/templates/wide");
        Workbench.write(
                directory.resolve("Containerfile"), "FROM " + Workbench.BASE + "\nCOPY . /wide\nENV \u00c4=\u2603\n");
        Workbench.write(directory.resolve("na\u00efve.txt"), "1");
        BENCH.run("sh", Map.of(), "-c", "printf x >\"$0/$(printf 'b\\344d')\"", directory.toString())
                .end()
                .expect(0);
        Map<String, String> plain = Map.of("LC_ALL", "C", "LANG", "C", "XDG_DATA_HOME", data.toString());
        Map<String, String> wide = Map.of("LC_ALL", "C.UTF-8", "XDG_DATA_HOME", data.toString());
        Json built = BENCH.rig(plain, "prep", "--format=json", "wide").json().only();
        assertThat(BENCH.rig(wide, "prep", "--format=json", "wide")
                        .json()
                        .only()
                        .text("outcome"))
                .isEqualTo("hit");
        assertThat(built.text("outcome")).isEqualTo("built");
        assertThat(BENCH.engines()
                        .run(
                                "podman",
                                "run",
                                "--rm",
                                "--network=none",
                                Workbench.latest("wide"),
                                "sh",
                                "-c",
                                "ls /wide | wc -l"))
                .isEqualTo("3");
        Workbench.write(directory.resolve("na\u00efve.txt"), "2");
        assertThat(BENCH.rig(plain, "resolve", "wide").expect(0).out()).contains("M na\u00efve.txt");
        assertThat(BENCH.rig(plain, "info", "wide").expect(0).out()).contains(directory + "/Containerfile");
    }
}
