package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.build.BuildRecord;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.garbage.Garbage;
import dev.rigsmith.domain.garbage.Item;
import dev.rigsmith.domain.garbage.Leftover;
import dev.rigsmith.domain.garbage.Remembered;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.key.InputSheet;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.BuildLocks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CollectGarbageTest {

    private static final String BASE = "localhost/base:1";
    private static final String OWN = "localhost/rig/template/jvm:";

    private final Workbench bench = new Workbench().local(BASE, "b").template("jvm", "FROM " + BASE + "\nRUN one\n");

    private CollectGarbage collecting() {
        return bench.useCases().collectGarbage();
    }

    private List<Discarded> collect() {
        CollectGarbage collecting = collecting();
        return collecting.collect(collecting.plan(0, Optional.empty()));
    }

    private Garbage plan() {
        return collecting().plan(0, Optional.empty()).garbage();
    }

    private static List<String> names(Garbage garbage) {
        return garbage.items().stream().map(Item::name).toList();
    }

    /** Prepares the rig twice, and gives the name of the older image. */
    private String twice() {
        bench.prepare("jvm");
        String old = OWN + bench.keyOf(OWN + "latest").orElseThrow().tag();
        bench.template("jvm", "FROM " + BASE + "\nRUN two\n");
        bench.prepare("jvm");
        return old;
    }

    private BuildKey key(String name) {
        return bench.keyOf(name).orElseThrow();
    }

    private static ImageReference reference(String name) {
        return ImageReference.parse(name);
    }

    @Test
    void where_everything_is_needed_there_is_nothing_to_do() {
        bench.prepare("jvm");

        assertThat(plan().items()).isEmpty();
    }

    @Test
    void an_old_image_goes_and_the_current_one_stays() {
        String old = twice();

        assertThat(names(plan())).containsExactly(old);
        assertThat(collect())
                .singleElement()
                .satisfies(done -> assertThat(done.isGone()).isTrue());

        assertThat(bench.image(old)).isEmpty();
        assertThat(bench.image(OWN + "latest")).isPresent();
        assertThat(bench.owned()).hasSize(2);
        assertThat(plan().items()).isEmpty();
        assertThat(bench.locks.held()).isEmpty();
    }

    @Test
    void telling_changes_nothing() {
        twice();
        List<String> before = bench.owned();
        plan().items().forEach(collecting()::command);

        assertThat(bench.owned()).isEqualTo(before);
        assertThat(bench.calls("remove")).isEqualTo(2L);
    }

    @Test
    void what_is_to_be_kept_is_kept() {
        twice();

        assertThat(collecting().plan(1, Optional.empty()).garbage().items()).isEmpty();
        assertThat(collecting()
                        .plan(0, Optional.of(Duration.ofDays(100_000)))
                        .garbage()
                        .items())
                .isEmpty();
    }

    @Test
    void the_image_of_a_key_that_is_current_again_stays_though_the_rig_has_a_newer_one() {
        twice();
        bench.template("jvm", "FROM " + BASE + "\nRUN one\n");

        assertThat(plan().items()).isEmpty();
    }

    @Test
    void an_image_in_use_stays_and_its_container_is_named() {
        String old = twice();
        bench.containers.add("box", bench.image(old).orElseThrow());

        assertThat(plan().items()).isEmpty();
        assertThat(plan().kept()).containsExactly(new Garbage.Kept(old, "container box uses it"));
    }

    @Test
    void a_container_that_came_in_between_keeps_its_image() {
        String old = twice();
        CollectGarbage collecting = collecting();
        CollectGarbage.Plan plan = collecting.plan(0, Optional.empty());
        bench.containers.add("box", bench.image(old).orElseThrow());

        assertThat(collecting.collect(plan)).noneMatch(Discarded::isGone);
        assertThat(bench.image(old)).isPresent();
    }

    @Test
    void a_failure_does_not_keep_the_others() {
        String old = twice();
        bench.leftovers.leaveStuck(new Leftover(Leftover.Kind.FILE, "/state/x.tmp", 5));
        bench.leftovers.leave(new Leftover(Leftover.Kind.FILE, "/state/y.tmp", 5));

        List<Discarded> done = collect();

        assertThat(done).filteredOn(item -> item.error().isPresent()).hasSize(1);
        assertThat(done).filteredOn(Discarded::isGone).hasSize(2);
        assertThat(bench.image(old)).isEmpty();
        assertThat(bench.leftovers.abandoned()).hasSize(1);
    }

    @Test
    void the_temporary_name_of_a_build_that_runs_stays_and_one_of_a_killed_build_goes() {
        BuildKey running = new BuildKey("c".repeat(64));
        BuildKey killed = new BuildKey("d".repeat(64));
        ImageReference kept = building(running, "c");
        ImageReference gone = building(killed, "d");
        try (BuildLocks.Held held = bench.locks.tryAcquire(running).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(collect()).extracting(done -> done.item().name()).containsExactly(gone.toString());
        }
        assertThat(bench.image(kept.toString())).isPresent();
        assertThat(bench.image(gone.toString())).isEmpty();
    }

    /** Whether it still runs, only that machine knows. */
    @Test
    void the_temporary_name_of_a_build_on_another_machine_stays() {
        ImageReference name = building(new BuildKey("c".repeat(64)), "c", "elsewhere");

        assertThat(collect()).isEmpty();
        assertThat(bench.image(name.toString())).isPresent();
    }

    private ImageReference building(BuildKey key, String digit) {
        return building(key, digit, bench.locks.scope());
    }

    private ImageReference building(BuildKey key, String digit, String scope) {
        ImageReference name = reference(OWN + "building-" + key.tag() + "-" + scope);
        bench.store.add(
                Workbench.id(digit),
                Map.of(RigLabels.KEY, key.hex(), RigLabels.KIND, "template", RigLabels.NAME, "jvm"),
                name);
        return name;
    }

    @Test
    void images_without_a_name_stay_while_a_build_runs_and_go_afterwards() {
        bench.prepare("jvm");
        ImageId nameless = Workbench.id("e");
        bench.store.add(nameless, Map.of(RigLabels.KEY, "e".repeat(64)));
        try (BuildLocks.Held held =
                bench.locks.tryAcquire(new BuildKey("f".repeat(64))).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(collect())
                    .singleElement()
                    .satisfies(done -> assertThat(done.kept())
                            .hasValueSatisfying(why -> assertThat(why).contains("build")));
        }
        assertThat(collect()).singleElement().matches(Discarded::isGone);
        assertThat(bench.store.content().all()).noneMatch(image -> image.id().equals(nameless));
    }

    @Test
    void a_key_that_is_taken_between_plan_and_collection_keeps_its_images() {
        String old = twice();
        CollectGarbage collecting = collecting();
        CollectGarbage.Plan plan = collecting.plan(0, Optional.empty());
        try (BuildLocks.Held held = bench.locks.tryAcquire(key(old)).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(collecting.collect(plan)).noneMatch(Discarded::isGone);
        }
        assertThat(bench.image(old)).isPresent();
    }

    @Test
    void what_is_remembered_of_rigs_that_are_gone_goes_with_their_images() {
        BuildKey key = new BuildKey("c".repeat(64));
        RigId elsewhere = RigId.project(new ShortName("dev"), "/elsewhere/rigsmith.yaml");
        RigId deleted = RigId.template(new ShortName("deleted"));
        bench.prepare("jvm");
        bench.store.add(
                Workbench.id("c"),
                Map.of(RigLabels.KEY, key.hex(), RigLabels.KIND, "project", RigLabels.NAME, "dev"),
                reference("localhost/rig/project/dev:" + key.tag()));
        bench.records.save(new BuildRecord(elsewhere, Workbench.id("c"), Workbench.NOW, InputSheet.of(List.of())));
        bench.records.save(new BuildRecord(deleted, Workbench.id("d"), Workbench.NOW, InputSheet.of(List.of())));

        assertThat(names(plan())).containsExactly("template deleted");
        bench.records.gone("/elsewhere/rigsmith.yaml");
        collect();

        assertThat(bench.records.all()).extracting(Remembered::rig).containsExactly(Workbench.templateId("jvm"));
        assertThat(bench.owned()).hasSize(2).allMatch(name -> name.startsWith(OWN));
    }

    @Test
    void images_of_others_and_rigs_made_by_hand_are_never_touched() {
        bench.prepare("jvm");
        Map<String, String> inherited =
                Map.of(RigLabels.KEY, key(OWN + "latest").hex(), RigLabels.KIND, "template", RigLabels.NAME, "jvm");
        bench.store.add(Workbench.id("1"), inherited, reference("localhost/rig/extended/mine:latest"));
        bench.store.add(Workbench.id("2"), inherited, reference("localhost/me/app:1"));
        bench.store.add(Workbench.id("3"), Map.of(), reference(OWN + "9".repeat(32)));
        bench.store.add(Workbench.id("4"), Map.of());

        assertThat(plan().items()).isEmpty();
    }

    @Test
    void without_an_engine_nothing_goes() {
        bench.store.uninstall();

        assertThatThrownBy(this::plan).isInstanceOf(EngineException.class);
    }
}
