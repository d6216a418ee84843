package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All that is known of a rig. */
class InfoIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static Json info(String name) {
        return BENCH.rig("info", "--format=json", name).json();
    }

    @Test
    void a_template_and_what_was_made_from_it_by_hand() {
        BENCH.small("base");
        BENCH.prep("base");
        BENCH.engines().run("podman", "create", "--name=busy", Workbench.latest("base"), "sh");
        BENCH.engines().run("podman", "commit", "--quiet", "busy", "localhost/rig/extended/mine:latest");
        Json base = info("base");
        assertThat(base.text("parent")).isEqualTo(Workbench.BASE);
        assertThat(base.text("baseName")).isEqualTo(Workbench.BASE);
        assertThat(base.text("baseDigest")).startsWith("sha256:");
        assertThat(base.get("containers").only().text("name")).isEqualTo("busy");
        assertThat(base.get("otherNames").elements()).hasSize(1);
        assertThat(base.get("checks").elements()).hasSize(2);
        Json mine = info("mine");
        assertThat(mine.text("kind")).isEqualTo("extended");
        assertThat(mine.text("parent")).isEqualTo("base");
        assertThat(mine.get("ancestors").value()).isEqualTo(List.of("base", Workbench.BASE));
        assertThat(BENCH.rig("info", "mine").expect(0).out()).contains("made from     base", "from " + Workbench.BASE);
    }

    @Test
    void a_registered_prefab_with_its_servers_and_what_it_hides() {
        BENCH.engines().image(Map.of("org.outrig.mcp", "{\"fs\":[\"fs-server\"]}"), "localhost/x/y:1");
        BENCH.template("twice", "FROM " + Workbench.BASE + "\n");
        BENCH.registry("rigs:\n  twice: { kind: prefab, image: 'localhost/x/y:1', description: a row }\n");
        Json json = info("twice");
        assertThat(json.text("registered")).isEqualTo("prefab");
        assertThat(json.text("description")).isEqualTo("a row");
        assertThat(json.get("hides").value()).isEqualTo(List.of("template"));
        assertThat(json.get("mcpServers").value()).isEqualTo(List.of("fs"));
        assertThat(BENCH.rig("info", "twice").expect(0).out())
                .contains("registered    as prefab in rigs.yaml", "hides         the template", "mcp server    fs");
    }

    @Test
    void an_image_that_is_gone_leaves_what_the_row_says() {
        BENCH.registry("rigs: { gone: { kind: extended, source: base, description: tuned } }\n");
        assertThat(info("gone").text("status")).isEqualTo("missing");
        assertThat(BENCH.rig("info", "gone").expect(0).out())
                .contains("tuned", "source        base", "made by hand; import it");
        BENCH.rig("info", "gonne").expectError(1, "no rig named `gonne`");
    }
}
