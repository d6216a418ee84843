package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.build.BuildOverrides;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.lock.LockChange;
import dev.rigsmith.domain.lock.LockFile;
import dev.rigsmith.domain.lock.Pin;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.Freshness;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.ports.Registries;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Locking a project, and insisting on the lock. */
class LockProjectTest {

    private static final String DEBIAN = "docker.io/library/debian:12";
    private static final String GO = "docker.io/library/golang:1";
    private static final Platform AMD = Platform.parse("linux/amd64");
    private static final Platform ARM = Platform.parse("linux/arm64");

    private final Workbench bench = new Workbench();

    private void single(String name, String digit) {
        bench.registries.publish(
                ImageReference.parse(name), new RemoteImage.Single(digest(digit), Workbench.id(digit), 1));
    }

    /** An index with an image for each of two platforms. */
    private void index(String name, String digit, String amd, String arm) {
        String repository = name.substring(0, name.lastIndexOf(':'));
        single(repository + ":amd-" + amd, amd);
        single(repository + ":arm-" + arm, arm);
        bench.registries.publish(
                ImageReference.parse(name),
                new RemoteImage.Index(
                        digest(digit),
                        List.of(
                                new RemoteImage.ForPlatform(AMD, digest(amd)),
                                new RemoteImage.ForPlatform(ARM, digest(arm)))));
    }

    private static Digest digest(String digit) {
        return Digest.parse("sha256:" + digit.repeat(64));
    }

    private LockProject.Plan lock(boolean update, String... words) {
        LockProject locking = bench.useCases().lockProject();
        LockProject.Plan plan = locking.plan(update, Arrays.asList(words), Registries.Access.CONFIGURED);
        locking.write(plan);
        return plan;
    }

    private Optional<LockFile> file() {
        return bench.projectLocks.find(bench.projects.find().orElseThrow());
    }

    private Pin pin(String name) {
        return file().orElseThrow().pin(ImageReference.parse(name)).orElseThrow();
    }

    private static List<String> told(LockProject.Plan plan) {
        return plan.changes().stream()
                .map(change -> change.type() + " " + change.image())
                .toList();
    }

    private void require(String... words) {
        bench.useCases().checkLock().require(List.of(words), BuildOverrides.none());
    }

    private List<ImageReference> unlocked(String... words) {
        return bench.useCases().checkLock().unlocked(List.of(words));
    }

    private void assertStale(String... parts) {
        assertThatThrownBy(() -> require("dev"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.id()).isEqualTo(ErrorId.LOCK_STALE))
                .hasMessageContainingAll(parts);
    }

    @Test
    void every_base_is_held_with_the_image_that_the_project_uses() {
        index(DEBIAN, "e", "1", "2");
        single(GO, "3");
        bench.built("dev", "FROM golang:1 AS go\nFROM debian:12\n");

        assertThat(told(lock(false))).containsExactly("ADDED " + DEBIAN, "ADDED " + GO);

        Pin.Index debian = (Pin.Index) pin(DEBIAN);
        assertThat(debian.digest()).isEqualTo(digest("e"));
        assertThat(debian.manifests().get(AMD))
                .isEqualTo(new Pin.Manifest(digest("1"), Optional.of(Workbench.id("1"))));
        assertThat(debian.manifests().get(ARM)).isEqualTo(new Pin.Manifest(digest("2"), Optional.empty()));
        assertThat(pin(GO)).isEqualTo(new Pin.Single(digest("3"), Workbench.id("3")));
        require("dev");
    }

    @Test
    void rigs_stages_digests_and_what_is_made_here_are_not_held() {
        single(DEBIAN, "1");
        String pinned = "docker.io/library/busybox@sha256:" + "9".repeat(64);
        bench.published("tools", DEBIAN)
                .built("base", "FROM rig:tools AS one\nFROM " + pinned + "\nFROM localhost/mine:1\nFROM one\n")
                .built("dev", "FROM rig:base\n");

        LockProject.Plan plan = lock(false);

        assertThat(told(plan)).containsExactly("ADDED " + DEBIAN);
        assertThat(plan.madeHere()).containsExactly(ImageReference.parse("localhost/mine:1"));
    }

    @Test
    void what_is_held_stays_without_a_question() {
        index(DEBIAN, "e", "1", "2");
        bench.built("dev", "FROM debian:12\n");
        lock(false);
        int asked = bench.registries.questions().size();
        index(DEBIAN, "f", "3", "4");

        LockProject.Plan again = lock(false);

        assertThat(again.isUnchanged()).isTrue();
        assertThat(bench.registries.questions()).hasSize(asked);
    }

    @Test
    void update_moves_what_is_named_and_nothing_else() {
        index(DEBIAN, "e", "1", "2");
        single(GO, "3");
        bench.built("dev", "FROM debian:12\n").built("go", "FROM golang:1\n");
        lock(false);
        Pin before = pin(GO);
        index(DEBIAN, "f", "4", "2");
        single(GO, "5");

        LockProject.Plan plan = lock(true, "dev");

        assertThat(plan.changes()).singleElement().satisfies(change -> {
            assertThat(change.type()).isEqualTo(LockChange.Type.MODIFIED);
            assertThat(change.from()).contains(digest("e"));
            assertThat(change.to()).contains(digest("f"));
            assertThat(change.platforms())
                    .containsExactly(
                            new LockChange.OnPlatform(AMD, Optional.of(digest("1")), Optional.of(digest("4"))));
        });
        assertThat(pin(GO)).isEqualTo(before);
        assertThat(told(lock(true, "golang:1"))).containsExactly("MODIFIED " + GO);
        assertThat(lock(true).isUnchanged()).isTrue();
    }

    @Test
    void what_another_machine_asked_for_is_known_after_a_move() {
        index(DEBIAN, "e", "1", "2");
        bench.built("dev", "FROM debian:12\n");
        bench.pin(
                DEBIAN,
                Pin.of(bench.registries.find(ImageReference.parse(DEBIAN), Registries.Access.CONFIGURED))
                        .knowing(java.util.Map.of(digest("2"), Workbench.id("2"))));

        assertThat(told(lock(false))).containsExactly("COMPLETED " + DEBIAN);
        assertThat(pin(DEBIAN).known()).containsExactlyInAnyOrder(AMD, ARM);
        index(DEBIAN, "f", "3", "4");
        lock(true);
        assertThat(pin(DEBIAN).known()).containsExactlyInAnyOrder(AMD, ARM);
    }

    @Test
    void what_is_not_needed_any_more_goes() {
        single(DEBIAN, "1");
        single(GO, "3");
        bench.built("dev", "FROM debian:12\n");
        lock(false);
        bench.built("dev", "FROM golang:1\n");

        assertStale(GO + " is not locked", DEBIAN + " is locked and not needed");
        assertThat(unlocked("dev")).containsExactly(ImageReference.parse(GO));
        assertThat(told(lock(false))).containsExactly("REMOVED " + DEBIAN, "ADDED " + GO);
        require("dev");
        assertThat(unlocked("dev")).isEmpty();
    }

    @Test
    void without_an_answer_nothing_is_written_and_every_name_is_told() {
        bench.built("dev", "FROM debian:12\n").built("go", "FROM golang:1\n");

        assertThatThrownBy(() -> lock(false))
                .isInstanceOf(EngineException.class)
                .hasMessageContainingAll(DEBIAN, GO, "2 images", "rigsmith.lock stays as it is");
        assertThat(file()).isEmpty();
    }

    @Test
    void a_platform_that_a_registry_lacks_is_refused_and_one_that_the_lock_lacks_is_stale() {
        index(DEBIAN, "e", "1", "2");
        bench.built("dev", "FROM debian:12\n");
        lock(false);
        BuildOverrides other = new BuildOverrides(
                new java.util.TreeMap<>(),
                Optional.empty(),
                Optional.of(Platform.parse("linux/s390x")),
                List.of(),
                Optional.empty());

        assertThatThrownBy(() -> bench.useCases().checkLock().require(List.of("dev"), other))
                .hasMessageContaining(DEBIAN + " is not locked for linux/s390x");
    }

    @Test
    void without_a_file_it_is_stale_and_nothing_is_said_of_unlocked_bases() {
        bench.built("dev", "FROM debian:12\n");

        assertStale("there is no rigsmith.lock");
        assertThat(unlocked("dev")).isEmpty();
    }

    @Test
    void words_that_name_nothing_are_refused() {
        single(DEBIAN, "1");
        bench.built("dev", "FROM debian:12\n");
        lock(false);

        assertThatThrownBy(() -> lock(true, "dve"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.remedy()).contains("`dev`"));
        assertThatThrownBy(() -> require("jvm")).hasMessageContaining("`jvm` is no rig of rigsmith.yaml");
    }

    @Test
    void what_is_held_is_what_counts_as_here() {
        index(DEBIAN, "e", "1", "2");
        bench.built("dev", "FROM debian:12\n").published("tools", DEBIAN).local(DEBIAN, "9");
        lock(false);
        assertThat(findings()).extracting(Finding::freshness).containsOnly(Freshness.CURRENT);

        index(DEBIAN, "f", "1", "4");
        assertThat(findings()).extracting(Finding::freshness).containsOnly(Freshness.CURRENT);

        index(DEBIAN, "d", "5", "4");
        assertThat(findings()).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.freshness()).isEqualTo(Freshness.OUTDATED);
            assertThat(finding.local()).contains(Workbench.id("1"));
            assertThat(finding.locked()).isTrue();
        });
        UpdateRigs.Plan plan = bench.useCases().updateRigs().plan(List.of(), Registries.Access.CONFIGURED);
        assertThat(plan.due()).isEmpty();
        assertThat(plan.rest()).hasSize(2);
    }

    private List<Finding> findings() {
        return bench.useCases().findOutdated().find(List.of(), Duration.ZERO, Registries.Access.CONFIGURED);
    }
}
