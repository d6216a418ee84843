package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A rig that is made by hand here, and brought to a store that knows nothing of it. */
class RoundTripIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String MINE = "localhost/rig/extended/mine:latest";

    private static String content() {
        return BENCH.engines()
                .run("podman", "run", "--rm", "--network=none", MINE, "cat", "/made", "/etc/rigsmith/rig.yaml");
    }

    /** The foundation goes as well, so that nothing of the image is left in the store. */
    @Test
    void what_was_exported_is_the_same_image_after_everything_was_wiped() {
        BENCH.small("base");
        BENCH.rig("extend", "mine", "--from=base", "-m", "for the journey", "--", "sh", "-c", "echo by hand > /made")
                .expect(0);
        BENCH.rig("extend", "more", "--from=mine", "--", "touch", "/more").expect(0);
        String id = BENCH.id(MINE);
        String content = content();
        String file = BENCH.path("mine.rig.tgz").toString();
        Json exported = BENCH.rig("export", "mine", "-o", file, "--format=json").json();
        BENCH.rig("rm", "--force", "more", "mine", "base").expect(0);
        BENCH.engines().run("podman", "image", "prune", "--force", "--all");
        assertThat(BENCH.engines().run("podman", "images", "--all", "--quiet", "--no-trunc"))
                .doesNotContain(id);

        Json imported = BENCH.rig("import", file, "--expect=sha256:" + exported.text("sha256"), "--format=json")
                .json();

        assertThat(imported.text("imageId")).isEqualTo(id).isEqualTo(exported.text("imageId"));
        assertThat(BENCH.id(MINE)).isEqualTo(id);
        assertThat(content()).isEqualTo(content);
        Json info = BENCH.rig("info", "mine", "--format=json").json();
        assertThat(info.text("message")).isEqualTo("for the journey");
        assertThat(info.text("parent")).isEqualTo("base");
    }
}
