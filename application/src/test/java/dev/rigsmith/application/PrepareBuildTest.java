package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.garbage.Origin;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.key.InputKind;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.ports.BuildLocks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a build happens, and when it does not. */
class PrepareBuildTest {

    private static final String LATEST = "localhost/rig/template/jvm:latest";
    private static final String BASE = "docker.io/library/debian:12";
    private static final PrepareOptions FORCE = new PrepareOptions(true, false);
    private static final PrepareOptions PULL = new PrepareOptions(false, true);

    private final Workbench bench = new Workbench();

    @BeforeEach
    void furnish() {
        bench.local(BASE, "a").remote(BASE, "a").template("jvm", "FROM debian:12\n");
    }

    private static String keyName(BuildKey key) {
        return "localhost/rig/template/jvm:" + key.tag();
    }

    private static void assertNeverBuilt(Workbench bench) {
        assertThat(bench.builds()).isZero();
        assertThat(bench.progress.builds()).isEmpty();
    }

    @Test
    void the_first_time_it_is_built_named_and_recorded() {
        Prepared rig = bench.prepare("jvm");
        assertThat(rig.outcome()).isEqualTo(Outcome.BUILT);
        assertThat(rig.changes()).isEmpty();
        assertThat(bench.image(LATEST)).isEqualTo(rig.imageId()).isPresent();
        assertThat(bench.keyOf(LATEST)).isEqualTo(rig.key()).isPresent();
        assertThat(bench.owned()).containsExactlyInAnyOrder(keyName(rig.key().orElseThrow()), LATEST);
        assertThat(bench.records.last(Workbench.templateId("jvm"))).hasValueSatisfying(last -> {
            assertThat(last.image()).isEqualTo(rig.imageId().orElseThrow());
            assertThat(last.inputs().key()).isEqualTo(rig.key().orElseThrow());
            assertThat(last.built()).isEqualTo(Workbench.NOW);
        });
        assertThat(bench.locks.held()).isEmpty();
    }

    @Test
    void a_hit_asks_the_engine_once_and_does_nothing() {
        Prepared built = bench.prepare("jvm");
        int calls = bench.store.calls().size();
        Prepared hit = bench.prepare("jvm");
        assertThat(hit.outcome()).isEqualTo(Outcome.HIT);
        assertThat(hit.image()).isEqualTo(built.image());
        assertThat(hit.imageId()).isEqualTo(built.imageId());
        assertThat(hit.key()).isEqualTo(built.key());
        assertThat(bench.store.calls()).hasSize(calls + 1);
        assertThat(bench.builds()).isEqualTo(1);
    }

    @Test
    void a_hit_does_not_read_the_inputs_of_the_last_build() {
        bench.prepare("jvm");
        List<RigId> before = bench.records.readWhole();
        assertThat(bench.prepare("jvm").outcome()).isEqualTo(Outcome.HIT);
        assertThat(bench.records.readWhole()).isEqualTo(before);
    }

    @Test
    void a_hit_asks_for_the_digest_of_the_context_and_for_none_of_its_paths() {
        bench.built("dev", "FROM debian:12\nCOPY . /\n");
        bench.file("a", "1");
        bench.prepare("dev");
        int before = bench.contexts.manifests();
        assertThat(before).isPositive();

        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.HIT);
        assertThat(bench.useCases().resolveRig().resolve("dev")).isNotNull();
        assertThat(bench.contexts.manifests()).isEqualTo(before);
    }

    @Test
    void after_a_hit_of_an_older_key_the_next_miss_is_compared_with_that() {
        bench.prepare("jvm");
        bench.template("jvm", "FROM debian:12\nARG X=1\n");
        bench.prepare("jvm");
        bench.template("jvm", "FROM debian:12\n");
        assertThat(bench.prepare("jvm").outcome()).isEqualTo(Outcome.HIT);
        bench.local(BASE, "b");
        assertThat(bench.prepare("jvm").changes()).extracting(Change::kind).containsExactly(InputKind.BASE);
    }

    @Test
    void a_project_rig_has_no_latest_and_its_key_counts_the_context() {
        bench.built("dev", "FROM debian:12\nCOPY . /\n");
        bench.file("a", "1");
        Prepared first = bench.prepare("dev");
        bench.file("a", "2");
        Prepared second = bench.prepare("dev");
        assertThat(second.outcome()).isEqualTo(Outcome.BUILT);
        assertThat(second.changes()).containsExactly(new Change(Change.Type.MODIFIED, InputKind.PATH, "a", "", ""));
        assertThat(bench.progress.builds()).containsExactly(List.of(), second.changes());
        assertThat(bench.owned())
                .containsExactlyInAnyOrder(
                        first.image().orElseThrow().toString(),
                        second.image().orElseThrow().toString());
        bench.file("a", "1");
        assertThat(bench.prepare("dev")).satisfies(back -> {
            assertThat(back.outcome()).isEqualTo(Outcome.HIT);
            assertThat(back.image()).isEqualTo(first.image());
        });
    }

    @Test
    void an_image_whose_label_is_not_the_key_is_not_believed() {
        BuildKey key = bench.prepare("jvm").key().orElseThrow();
        bench.store.add(
                Workbench.id("f"),
                Map.of(RigLabels.KEY, "0".repeat(64)),
                ImageReference.parse(keyName(key)),
                ImageReference.parse(LATEST));
        Prepared again = bench.prepare("jvm");
        assertThat(again.outcome()).isEqualTo(Outcome.BUILT);
        assertThat(bench.keyOf(keyName(key))).contains(key);
        assertThat(bench.keyOf(LATEST)).contains(key);
    }

    @Test
    void a_key_that_was_inherited_is_not_believed_whether_or_not_there_is_a_record() {
        BuildKey key = bench.prepare("jvm").key().orElseThrow();
        derived(key, "e");
        assertThat(bench.prepare("jvm").outcome()).isEqualTo(Outcome.BUILT);
        derived(key, "f");
        bench.records.forget(Workbench.templateId("jvm"));
        assertThat(bench.prepare("jvm").outcome()).isEqualTo(Outcome.BUILT);
    }

    /** Somebody commits a container of the rig, and moves its names. */
    private void derived(BuildKey key, String id) {
        bench.store.add(
                Workbench.id(id),
                Map.of(RigLabels.KEY, key.hex()),
                ImageReference.parse(keyName(key)),
                ImageReference.parse(LATEST));
        bench.tree.origin(Workbench.id(id), Origin.OTHER);
    }

    @Test
    void a_label_that_only_begins_like_the_key_is_not_believed() {
        bench.built("dev", "FROM debian:12\n");
        Prepared built = bench.prepare("dev");
        String key = built.key().orElseThrow().hex();
        String other = key.substring(0, 32) + (key.endsWith("0".repeat(32)) ? "1" : "0").repeat(32);
        bench.store.add(
                Workbench.id("f"), Map.of(RigLabels.KEY, other), built.image().orElseThrow());
        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.BUILT);
    }

    @Test
    void an_image_that_lost_the_name_of_its_key_is_still_ready() {
        Prepared built = bench.prepare("jvm");
        ImageReference keyName = ImageReference.parse(keyName(built.key().orElseThrow()));
        bench.store.remove(keyName);
        Prepared again = bench.prepare("jvm");
        assertThat(again.outcome()).isEqualTo(Outcome.HIT);
        assertThat(again.imageId()).isEqualTo(built.imageId());
        assertThat(bench.image(keyName.toString())).isEqualTo(built.imageId());
    }

    @Test
    void going_back_is_a_hit_that_moves_latest() {
        Prepared first = bench.prepare("jvm");
        bench.template("jvm", "FROM debian:12\nRUN other\n");
        bench.prepare("jvm");
        bench.template("jvm", "FROM debian:12\n");
        Prepared back = bench.prepare("jvm");
        assertThat(back.outcome()).isEqualTo(Outcome.HIT);
        assertThat(bench.builds()).isEqualTo(2);
        assertThat(bench.image(LATEST)).isEqualTo(first.imageId()).isPresent();
        assertThat(bench.records.last(Workbench.templateId("jvm")))
                .hasValueSatisfying(last ->
                        assertThat(last.image()).isEqualTo(first.imageId().orElseThrow()));
    }

    @Test
    void a_hit_on_what_another_process_built_is_recorded() {
        Prepared built = bench.prepare("jvm");
        bench.records.forget(Workbench.templateId("jvm"));
        assertThat(bench.prepare("jvm").outcome()).isEqualTo(Outcome.HIT);
        assertThat(bench.records.last(Workbench.templateId("jvm")))
                .hasValueSatisfying(last ->
                        assertThat(last.image()).isEqualTo(built.imageId().orElseThrow()));
    }

    @Test
    void a_record_that_cannot_be_kept_costs_a_warning_and_no_rig() {
        bench.records.fillUp();
        assertThat(bench.prepare("jvm").outcome()).isEqualTo(Outcome.BUILT);
        assertThat(bench.prepare("jvm").outcome()).isEqualTo(Outcome.HIT);
        assertThat(bench.image(LATEST)).isPresent();
        assertThat(bench.progress.steps())
                .contains("warning what `jvm` was built from is not remembered: cannot write record.json: No space"
                        + " left on device");
    }

    @Test
    void an_absent_base_is_pulled_first() {
        bench.remote("quay.io/team/base:1", "b").template("app", "FROM quay.io/team/base:1\n");
        Prepared rig = bench.prepare("app");
        assertThat(rig.outcome()).isEqualTo(Outcome.BUILT);
        assertThat(bench.progress.steps()).containsExactly("pulling quay.io/team/base:1", "building app");
    }

    @Test
    void what_was_built_on_the_pulled_base_already_is_a_hit() {
        Prepared built = bench.prepare("jvm");
        bench.records.forget(Workbench.templateId("jvm"));
        bench.store.remove(ImageReference.parse(BASE));
        Prepared again = bench.prepare("jvm");
        assertThat(again.outcome()).isEqualTo(Outcome.HIT);
        assertThat(again.imageId()).isEqualTo(built.imageId());
        assertThat(bench.calls("pull")).isEqualTo(1);
    }

    @Test
    void a_base_that_cannot_be_pulled_ends_it() {
        bench.template("app", "FROM quay.io/nobody/nothing:1\n");
        assertThatThrownBy(() -> bench.prepare("app")).isInstanceOf(EngineException.class);
        assertNeverBuilt(bench);
    }

    @Test
    void a_base_that_the_record_knows_is_not_pulled_for_a_hit() {
        bench.prepare("jvm");
        bench.store.remove(ImageReference.parse(BASE));
        assertThat(bench.prepare("jvm").outcome()).isEqualTo(Outcome.HIT);
        assertThat(bench.calls("pull")).isZero();
    }

    @Test
    void a_base_that_only_the_record_knows_is_pulled_for_a_build() {
        bench.prepare("jvm");
        bench.store.remove(ImageReference.parse(BASE));
        bench.template("jvm", "FROM debian:12\nRUN more\n").remote(BASE, "b");
        Prepared rig = bench.prepare("jvm");
        assertThat(rig.outcome()).isEqualTo(Outcome.BUILT);
        assertThat(bench.image(BASE)).contains(Workbench.id("b"));
        assertThat(rig.changes()).extracting(Change::kind).containsExactly(InputKind.CONTAINERFILE, InputKind.BASE);
        assertThat(bench.prepare("jvm").outcome()).isEqualTo(Outcome.HIT);
    }

    @Test
    void force_pulls_a_base_that_only_the_record_knows() {
        bench.prepare("jvm");
        bench.store.remove(ImageReference.parse(BASE));
        assertThat(bench.prepare("jvm", FORCE).outcome()).isEqualTo(Outcome.BUILT);
        assertThat(bench.image(BASE)).contains(Workbench.id("a"));
    }

    @Test
    void a_short_base_that_the_engine_finds_in_another_registry_is_pulled_once() {
        bench.store.alias("fedora", ImageReference.parse("registry.example.com/fedora:latest"));
        bench.remote("registry.example.com/fedora:latest", "d").template("fed", "FROM fedora\n");
        assertThat(bench.prepare("fed").outcome()).isEqualTo(Outcome.BUILT);
        assertThat(bench.prepare("fed").outcome()).isEqualTo(Outcome.HIT);
        assertThat(bench.calls("pull")).isEqualTo(1);
    }

    @Test
    void a_moved_base_is_a_change() {
        bench.prepare("jvm");
        bench.local(BASE, "b");
        assertThat(bench.prepare("jvm").changes())
                .containsExactly(new Change(
                        Change.Type.MODIFIED,
                        InputKind.BASE,
                        "debian:12",
                        Workbench.id("a").toString(),
                        Workbench.id("b").toString()));
    }

    @Test
    void pull_fetches_every_base_again() {
        bench.prepare("jvm");
        assertThat(bench.prepare("jvm", PULL).outcome()).isEqualTo(Outcome.HIT);
        assertThat(bench.calls("pull")).isEqualTo(1);
        bench.remote(BASE, "b");
        Prepared rig = bench.prepare("jvm", PULL);
        assertThat(rig.outcome()).isEqualTo(Outcome.BUILT);
        assertThat(bench.image(BASE)).contains(Workbench.id("b"));
    }

    @Test
    void pull_fetches_those_that_are_here_even_when_others_are_not() {
        bench.remote(BASE, "b").remote("quay.io/team/tools:1", "c");
        bench.template("two", "FROM quay.io/team/tools:1 AS tools\nFROM debian:12\nCOPY --from=tools /t /t\n");
        bench.prepare("two", PULL);
        assertThat(bench.image(BASE)).contains(Workbench.id("b"));
    }

    @Test
    void pull_without_bases_has_nothing_to_fetch() {
        bench.template("bare", "FROM scratch\n");
        bench.prepare("bare");
        assertThat(bench.prepare("bare", PULL).outcome()).isEqualTo(Outcome.HIT);
        assertThat(bench.calls("pull")).isZero();
    }

    @Test
    void force_builds_what_is_current() {
        bench.prepare("jvm");
        Prepared again = bench.prepare("jvm", FORCE);
        assertThat(again.outcome()).isEqualTo(Outcome.BUILT);
        assertThat(bench.builds()).isEqualTo(2);
    }

    @Test
    void the_second_probe_finds_what_another_process_built_meanwhile() {
        BuildLocks busy = new BusyLocks(bench.locks, () -> bench.prepare("jvm"));
        Prepared rig = bench.useCases(busy).prepareRig().prepare("jvm", PrepareOptions.usual());
        assertThat(rig.outcome()).isEqualTo(Outcome.HIT);
        assertThat(bench.builds()).isEqualTo(1);
        assertThat(bench.progress.steps()).containsExactly("waiting jvm", "building jvm");
        assertThat(bench.image(LATEST)).isEqualTo(rig.imageId()).isPresent();
        assertThat(bench.records.last(Workbench.templateId("jvm"))).isPresent();
    }

    /** Locks that somebody else holds first, who does this under them. */
    private record BusyLocks(BuildLocks locks, Runnable meanwhile) implements BuildLocks {

        @Override
        public Held acquire(BuildKey key, Waiting waiting) {
            waiting.on("process 4711");
            meanwhile.run();
            return locks.acquire(key, waiting);
        }

        @Override
        public Optional<Held> tryAcquireAll() {
            return Optional.empty();
        }

        @Override
        public Set<BuildKey> held() {
            return Set.of();
        }

        @Override
        public String scope() {
            return locks.scope();
        }

        @Override
        public Optional<Held> tryAcquire(BuildKey key) {
            return locks.tryAcquire(key);
        }
    }

    @Test
    void the_image_tells_its_base() {
        ImageId image = bench.prepare("jvm").imageId().orElseThrow();
        assertThat(bench.store.content().all())
                .filteredOn(each -> each.id().equals(image))
                .singleElement()
                .satisfies(built -> assertThat(built.labels())
                        .containsEntry(RigLabels.BASE_NAME, "debian:12")
                        .containsKey(RigLabels.BASE_DIGEST)
                        .containsEntry(RigLabels.NAME, "jvm")
                        .containsEntry(RigLabels.KIND, "template"));
    }
}
