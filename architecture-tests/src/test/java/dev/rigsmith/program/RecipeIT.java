package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What rigs that were made by hand tell of that. */
class RecipeIT {

    private static final String MINE = "localhost/rig/extended/mine:latest";

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    /** What a session of two commands leaves, made with the engine alone. */
    @BeforeAll
    static void make_a_rig_by_hand() {
        BENCH.small("built");
        String digest = BENCH.engines().run("podman", "image", "inspect", "--format={{.Digest}}", Workbench.BASE);
        String story = """
                name: mine
                kind: extended
                foundation:
                  name: sandbox
                  reference: %s
                  image: %s
                  digest: %s
                created: 2026-03-01T12:00:00Z
                message: tuned by hand
                recipe:
                - mkdir -p /opt/tool
                - run: |-
                    printf 'one\\n' > word
                    cat <<EOF >> word
                    "two"
                    EOF
                  directory: /opt/tool
                - run: rm /nowhere
                  status: 1
                - rm /bin/vi
                """.formatted(Workbench.BASE, BENCH.id(Workbench.BASE), digest);
        BENCH.engines().run("buildah", "from", "--pull-never", "--name=hand", Workbench.BASE);
        hand("mkdir -p /opt/tool && cd /opt/tool && printf 'one\\n\"two\"\\n' > word && rm /bin/vi");
        hand("mkdir -p /etc/rigsmith && echo story > /etc/rigsmith/rig.yaml && ln -sf elsewhere /bin/awk");
        BENCH.engines().run("buildah", "config", "--label=dev.rigsmith.story=" + story, "hand");
        BENCH.engines().run("buildah", "commit", "--quiet", "--rm", "hand", MINE);
    }

    private static void hand(String script) {
        BENCH.engines().run("buildah", "run", "hand", "--", "sh", "-c", script);
    }

    private static String content(String image, String script) {
        return BENCH.engines().run("podman", "run", "--rm", "--pull=never", image, "sh", "-c", script);
    }

    @Test
    void a_recipe_builds_what_was_made_by_hand() {
        Path file = BENCH.path("mine.Containerfile");
        Workbench.write(file, BENCH.rig("recipe", "mine").expect(0).out());
        BENCH.rig("add", file.toString(), "--name=again").expect(0);
        assertThat(BENCH.prep("again").text("outcome")).isEqualTo("built");
        String look = "cat /opt/tool/word; test -e /bin/vi || echo gone";
        assertThat(content(Workbench.latest("again"), look)).isEqualTo(content(MINE, look));
        assertThat(BENCH.rig("info", "again").expect(0).out()).contains("tuned by hand");
    }

    @Test
    void a_recipe_is_told_to_programs() {
        Json json = BENCH.rig("recipe", "--format=json", "mine").json();
        assertThat(json.text("foundation")).startsWith("localhost/sandbox/busybox@sha256:");
        Json session = json.get("sessions").only();
        assertThat(session.text("message")).isEqualTo("tuned by hand");
        assertThat(session.get("steps").elements()).hasSize(4);
        assertThat(json.text("containerfile")).contains("\n# failed with status 1: rm /nowhere\n");
    }

    @Test
    void files_that_changed_are_told_and_nothing_else() {
        assertThat(BENCH.rig("diff", "mine").expect(0).out()).isEqualTo("""
                mine   since %s
                  M bin/awk
                  D bin/vi
                  A opt
                  A opt/tool
                  A opt/tool/word   10 B
                3 added, 1 modified, 1 deleted   10 B
                """.formatted(
                        BENCH.rig("recipe", "--format=json", "mine").json().text("foundation")));
        Json json = BENCH.rig("diff", "--format=json", "mine").json();
        assertThat(json.get("changes").elements()).hasSize(5);
        assertThat(BENCH.rig("diff", "built").expect(1).err()).contains("rig key built --explain");
    }

    @Test
    void other_rigs_have_no_recipe() {
        assertThat(BENCH.rig("recipe", "built")
                        .expectError(1, "was not made by hand")
                        .remedy())
                .contains("rig key built --explain");
        BENCH.rig("recipe", "mien").expectError(1, "no rig named `mien`");
    }
}
