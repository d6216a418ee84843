package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Removing the images of templates. */
class RemoveIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    @Test
    void all_images_and_the_record_go_and_the_template_stays() {
        Path directory = BENCH.small("old");
        BENCH.prep("old");
        Workbench.write(directory.resolve("hello"), "again\n");
        BENCH.prep("old");
        assertThat(BENCH.tags("old")).hasSize(3);
        Ended ended = BENCH.rig("rm", "old").expect(0);
        assertThat(ended.lines()).hasSize(3).allMatch(line -> line.startsWith("removed localhost/rig/template/old:"));
        assertThat(BENCH.tags("old")).isEmpty();
        assertThat(BENCH.path("state/rigsmith/records")).isEmptyDirectory();
        Json after = BENCH.resolve("old");
        assertThat(after.text("status")).isEqualTo("unprepared");
        assertThat(after.get("changes").elements()).isEmpty();
    }

    @Test
    void a_dry_run_says_what_would_go() {
        BENCH.small("dry");
        BENCH.prep("dry");
        Ended ended = BENCH.rig("rm", "--dry-run", "dry").expect(0);
        assertThat(ended.lines()).hasSize(2).allMatch(line -> line.startsWith("would remove "));
        assertThat(BENCH.tags("dry")).hasSize(2);
        BENCH.rig("rm", "dry").expect(0);
    }

    @Test
    void what_has_no_image_is_done_already() {
        BENCH.small("never");
        Ended ended = BENCH.rig("rm", "never").expect(0);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("`never` has no image here");
    }

    @Test
    void images_of_others_stay() {
        BENCH.small("near");
        BENCH.small("near-by");
        BENCH.prep("near");
        BENCH.prep("near-by");
        BENCH.engines().run("podman", "tag", Workbench.latest("near"), "localhost/mine/near:1");
        BENCH.rig("rm", "near").expect(0);
        assertThat(BENCH.tags("near")).isEmpty();
        assertThat(BENCH.tags("near-by")).hasSize(2);
        assertThat(BENCH.id("localhost/mine/near:1")).isNotEmpty();
        BENCH.rig("rm", "near-by").expect(0);
    }

    @Test
    void an_unknown_name_is_refused_with_a_suggestion_and_nothing_goes() {
        BENCH.small("spelling");
        BENCH.prep("spelling");
        Ended ended = BENCH.rig("rm", "spelling", "speling").expectError(1, "no rig named `speling`");
        assertThat(ended.remedy()).contains("did you mean `spelling`?");
        assertThat(BENCH.tags("spelling")).hasSize(2);
        BENCH.rig("rm", "spelling").expect(0);
    }

    @Test
    void a_published_image_is_not_removed() {
        BENCH.rig("rm", Workbench.BASE).expectError(1, "is a prefab rig");
        assertThat(BENCH.id(Workbench.BASE)).isNotEmpty();
    }
}
