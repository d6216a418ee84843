package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.lock.Pin;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.ports.BuildRequest;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Builds on bases that a lock file holds to one image each. */
class PinnedBasesTest {

    private static final String BASE = "docker.io/library/debian:12";
    private static final PrepareOptions PULL = new PrepareOptions(false, true);

    private final Workbench bench = new Workbench().built("dev", "FROM debian:12\n");

    private static String byDigest(String digit) {
        return "docker.io/library/debian@" + Workbench.digest(digit);
    }

    private static ImageReference reference(String text) {
        return ImageReference.parse(text);
    }

    private BuildRequest lastRequest() {
        return bench.builder.requests().get(bench.builds() - 1);
    }

    private static BuildKey keyWithoutLock(String digit) {
        Workbench other = new Workbench().local(BASE, digit).built("dev", "FROM debian:12\n");
        return other.prepare("dev").key().orElseThrow();
    }

    @Test
    void the_pinned_image_is_used_and_not_the_one_that_has_the_name() {
        bench.local(BASE, "a").remote(BASE, "b").pin(BASE, "c");

        Prepared rig = bench.prepare("dev");

        assertThat(rig.key()).contains(keyWithoutLock("c"));
        assertThat(bench.store.calls()).contains("pull " + byDigest("c")).doesNotContain("pull " + BASE);
        assertThat(lastRequest().pinned()).isEqualTo(Map.of(reference("debian:12"), Workbench.id("c")));
        assertThat(lastRequest().labels())
                .containsEntry(RigLabels.BASE_DIGEST, Workbench.digest("c").toString())
                .containsEntry(RigLabels.BASE_NAME, "debian:12");
        assertThat(bench.image(BASE)).contains(Workbench.id("a"));
    }

    @Test
    void a_hit_needs_no_base_and_one_call_however_names_move() {
        bench.pin(BASE, "c").prepare("dev");
        bench.local(BASE, "a").remote(BASE, "b");
        bench.store.remove(reference(byDigest("c")));
        int calls = bench.store.calls().size();

        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.HIT);
        assertThat(bench.store.calls()).hasSize(calls + 1);
    }

    @Test
    void a_lock_that_holds_a_base_to_what_is_here_changes_nothing() {
        bench.local(BASE, "a").prepare("dev");

        bench.pin(BASE, "a");

        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.HIT);
    }

    @Test
    void a_pin_that_moved_builds_again_and_says_so() {
        bench.pin(BASE, "a").prepare("dev");
        bench.pin(BASE, "c");

        Prepared rig = bench.prepare("dev");

        assertThat(rig.outcome()).isEqualTo(Outcome.BUILT);
        assertThat(rig.changes()).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo("debian:12");
            assertThat(change.to()).isEqualTo(Workbench.id("c").toString());
        });
    }

    @Test
    void an_image_that_came_under_another_name_is_not_pulled() {
        bench.pin(BASE, new Pin.Single(Workbench.digest("c"), Workbench.id("c")))
                .local("localhost/loaded:1", "c");

        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.BUILT);
        assertThat(bench.calls("pull")).isZero();
    }

    @Test
    void the_image_of_the_platform_is_taken_by_its_manifest_where_its_id_is_not_known() {
        TreeMap<Platform, Pin.Manifest> platforms = new TreeMap<>(Comparator.comparing(Platform::toString));
        platforms.put(Platform.parse("linux/amd64"), new Pin.Manifest(Workbench.digest("c"), Optional.empty()));
        platforms.put(Platform.parse("linux/arm64"), new Pin.Manifest(Workbench.digest("d"), Optional.empty()));
        bench.remote(BASE, "c").remote(BASE, "b").pin(BASE, new Pin.Index(Workbench.digest("e"), platforms));

        assertThat(bench.prepare("dev").key()).contains(keyWithoutLock("c"));
        assertThat(bench.store.calls()).contains("pull " + byDigest("c"));
        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.HIT);
    }

    @Test
    void a_platform_that_is_not_locked_is_as_without_a_lock() {
        TreeMap<Platform, Pin.Manifest> platforms = new TreeMap<>(Comparator.comparing(Platform::toString));
        platforms.put(Platform.parse("linux/s390x"), new Pin.Manifest(Workbench.digest("d"), Optional.empty()));
        bench.local(BASE, "a").pin(BASE, new Pin.Index(Workbench.digest("e"), platforms));

        assertThat(bench.prepare("dev").key()).contains(keyWithoutLock("a"));
    }

    @Test
    void a_lock_whose_manifest_leads_to_another_image_is_refused() {
        bench.remote(BASE, "b").pin(BASE, new Pin.Single(Workbench.digest("b"), Workbench.id("c")));

        assertThatThrownBy(() -> bench.prepare("dev")).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.id()).isEqualTo(ErrorId.DIGEST_MISMATCH);
            assertThat(refused.remedy()).contains("rig lock --update");
        });
        assertThat(bench.builds()).isZero();
    }

    @Test
    void pulling_again_pulls_the_pinned_one() {
        bench.remote(BASE, "b").pin(BASE, "c").prepare("dev");

        assertThat(bench.prepare("dev", PULL).outcome()).isEqualTo(Outcome.HIT);
        assertThat(bench.store.calls().stream().filter(call -> call.startsWith("pull ")))
                .containsExactly("pull " + byDigest("c"), "pull " + byDigest("c"));
    }

    @Test
    void a_base_that_is_retagged_during_the_build_does_not_matter() {
        bench.local(BASE, "c").pin(BASE, "c");
        bench.builder.during(() -> bench.local(BASE, "a"));

        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.BUILT);
    }

    @Test
    void a_published_rig_is_the_pinned_image() {
        bench.published("tools", BASE).local(BASE, "a").remote(BASE, "b").pin(BASE, "c");

        Prepared rig = bench.prepare("tools");

        assertThat(rig.outcome()).isEqualTo(Outcome.PULLED);
        assertThat(rig.image()).contains(reference(byDigest("c")));
        assertThat(rig.imageId()).contains(Workbench.id("c"));
        assertThat(bench.prepare("tools").outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(bench.prepare("tools", PULL).imageId()).contains(Workbench.id("c"));
        assertThat(bench.useCases().resolveRig().resolve("tools").trail().get(0).saw())
                .contains("lock file holds it to " + Workbench.digest("c").shortened());
    }

    @Test
    void a_rig_on_a_published_one_is_built_on_the_pinned_image_with_the_same_key() {
        bench.published("tools", BASE)
                .built("dev", "FROM rig:tools\n")
                .local(BASE, "a")
                .pin(BASE, "c");
        Workbench other = new Workbench()
                .published("tools", BASE)
                .built("dev", "FROM rig:tools\n")
                .local(BASE, "c");

        Prepared rig = bench.prepare("dev");

        assertThat(rig.key()).isEqualTo(other.prepare("dev").key()).isPresent();
        assertThat(lastRequest().pinned()).isEqualTo(Map.of(reference("rig:tools"), Workbench.id("c")));
    }

    @Test
    void what_would_be_run_is_told() {
        bench.remote(BASE, "b").pin(BASE, "c");

        PlanPreparation.Plan plan = bench.useCases().planPreparation().plan("dev", PrepareOptions.usual());

        assertThat(plan.commands()).hasSize(1);
        assertThat(plan.commands().get(0)).contains("pull", byDigest("c"));
    }
}
