package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.BuildLocks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a killed build leaves, the next one clears; and never what is still being built. */
class ClearAbandonedTest {

    private static final ShortName NAME = new ShortName("jvm");
    private static final BuildKey OTHER = new BuildKey("7".repeat(64));

    private final Workbench bench = new Workbench();

    @BeforeEach
    void furnish() {
        bench.template("jvm", "FROM scratch\n");
    }

    private String leftOver(BuildKey key, String digit) {
        return leftOver(key, digit, bench.locks.scope());
    }

    private String leftOver(BuildKey key, String digit, String scope) {
        ImageReference name = OwnedImages.whileBuilding(RigKind.TEMPLATE, NAME, key, scope);
        bench.store.add(Workbench.id(digit), Map.of(RigLabels.KEY, key.hex()), name);
        return name.toString();
    }

    @Test
    void the_next_build_clears_what_a_killed_one_left() {
        String name = leftOver(OTHER, "1");
        bench.prepare("jvm");
        assertThat(bench.image(name)).isEmpty();
        assertThat(bench.locks.held()).isEmpty();
    }

    @Test
    void a_leftover_that_a_container_uses_stays_and_stops_nothing() {
        String name = leftOver(OTHER, "1");
        bench.store.use(ImageReference.parse(name));
        assertThat(bench.prepare("jvm").outcome()).isEqualTo(Outcome.BUILT);
        assertThat(bench.image(name)).isPresent();
        assertThat(bench.progress.steps()).contains("kept " + name);
        assertThat(bench.locks.held()).isEmpty();
    }

    @Test
    void what_is_still_being_built_stays() {
        String name = leftOver(OTHER, "1");
        try (BuildLocks.Held held = bench.locks.acquire(OTHER, holder -> {})) {
            assertThat(held).isNotNull();
            bench.prepare("jvm");
            assertThat(bench.image(name)).isPresent();
            assertThat(bench.locks.held()).containsExactly(OTHER);
        }
    }

    /** Whether it still runs, only that machine knows. */
    @Test
    void what_another_machine_builds_on_the_same_engine_stays() {
        BuildKey same = bench.prepare("jvm").key().orElseThrow();
        bench.remove("jvm");
        bench.template("jvm", "FROM scratch\n");
        List<String> names = List.of(leftOver(OTHER, "1", "elsewhere"), leftOver(same, "2", "elsewhere"));

        assertThat(bench.prepare("jvm").outcome()).isEqualTo(Outcome.BUILT);

        assertThat(names).allSatisfy(name -> assertThat(bench.image(name)).isPresent());
    }

    @Test
    void an_image_that_was_never_checked_is_not_taken_for_the_finished_one() {
        String checked = "# rigsmith-check: true\nFROM scratch\n";
        BuildKey key = bench.template("jvm", checked).prepare("jvm").key().orElseThrow();
        bench.remove("jvm");
        bench.template("jvm", checked);
        String name = leftOver(key, "2");
        assertThat(bench.prepare("jvm").outcome()).isEqualTo(Outcome.BUILT);
        assertThat(bench.checks.commands()).containsExactly("true", "true");
        assertThat(bench.image(name)).isEmpty();
        assertThat(bench.owned()).hasSize(2);
    }
}
