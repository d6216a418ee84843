package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was changed by hand, and what becomes of the images of such rigs. */
class DiffIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String FULL = "localhost/base/full:1";

    @BeforeAll
    static void extend() {
        BENCH.engines()
                .build(
                        "FROM " + Workbench.BASE
                                + "\nRUN mkdir -p /data/old /data/kept && echo a >/data/old/a && echo same >/data/kept/same"
                                + " && echo old >/data/kept/other && echo x >/data/kept/mode\n",
                        FULL);
        extend("mine", FULL, "mkdir /opt; i=0; while [ $i -lt 40 ]; do echo 12345 >/opt/f$i; i=$((i+1)); done");
        extend(
                "more",
                "mine",
                "rm -r /data/old; echo same >/data/kept/same; chmod 700 /data/kept/mode; rm /opt/f7; ln -s f1 /opt/link;"
                        + " cd /data/kept; touch -r other /ref; echo new >other; touch -r /ref other; rm /ref;"
                        + " echo x >'/opt/an \u001b[2J odd name'");
    }

    private static void extend(String rig, String from, String script) {
        BENCH.rig("extend", rig, "--from=" + from, "--", "sh", "-c", script).expect(0);
    }

    private static List<String> paths(String rig) {
        return BENCH.rig("diff", rig, "--format=json").expect(0).json().get("changes").elements().stream()
                .map(path -> path.text("change") + " " + path.text("path"))
                .toList();
    }

    @Test
    void the_files_that_differ_from_the_foundation_are_told_over_all_sessions() {
        assertThat(paths("more"))
                .filteredOn(path -> !path.contains("opt/f"))
                .containsExactly(
                        "modified data/kept/mode",
                        "modified data/kept/other",
                        "deleted data/old",
                        "deleted data/old/a",
                        "added opt",
                        "added opt/an \u001b[2J odd name",
                        "added opt/link");
        assertThat(paths("mine")).hasSize(41).allMatch(path -> path.startsWith("added opt"));
    }

    /** One after the other, as each step goes on from the one before. */
    @Test
    void former_images_stay_until_the_rig_is_removed_and_names_of_killed_processes_go() {
        extend("again", "mine", "true");
        BENCH.rig("extend", "again", "--force", "--from=mine", "--", "touch", "/x")
                .expect(0);
        BENCH.engines().run("podman", "tag", "localhost/rig/extended/again:latest", name("adding-0123456789ab-1000-5"));
        assertThat(tags("again")).hasSize(3);

        assertThat(BENCH.rig("gc").expect(0).out()).contains("temporary image", "adding-0123456789ab-1000-5");
        assertThat(tags("again")).hasSize(2).contains("latest");

        assertThat(BENCH.rig("rm", "mine").expect(1).err()).contains("`again`", "`more`");
        BENCH.rig("rm", "again", "--force").expect(0);
        assertThat(tags("again")).isEmpty();
    }

    private static String name(String tag) {
        return "localhost/rig/extended/again:" + tag;
    }

    private static List<String> tags(String rig) {
        return BENCH.engines()
                .run("podman", "images", "--format={{.Repository}} {{.Tag}}")
                .lines()
                .filter(line -> line.startsWith("localhost/rig/extended/" + rig + " "))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }
}
