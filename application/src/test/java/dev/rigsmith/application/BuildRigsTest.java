package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.build.BuildOverrides;
import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.key.InputKind;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.rig.RigStatus;
import dev.rigsmith.ports.BuildRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BuildRigsTest {

    private static final String DEBIAN = "docker.io/library/debian:12";
    private static final List<String> ALL = List.of("alone", "base", "mid", "top");

    private final Workbench bench = new Workbench()
            .remote(DEBIAN, "d")
            .local(DEBIAN, "d")
            .built("base", "FROM " + DEBIAN + "\nENV A=1\n")
            .built("mid", "FROM rig:base\nENV B=1\n")
            .built("top", "FROM localhost/rig/project/mid\nCOPY --from=rig:base /a /a\n")
            .built("alone", "FROM " + DEBIAN + "\nENV C=1\n");
    private final List<String> told = new ArrayList<>();

    private BuildRigs.Built build(BuildOptions options, String... words) {
        told.clear();
        return bench.useCases().buildRigs().build(List.of(words), options, new BuildRigs.Watcher() {
            @Override
            public void unlocked(List<ImageReference> images) {
                told.add("unlocked " + images);
            }

            @Override
            public void started(String rig) {
                told.add("started " + rig);
            }

            @Override
            public void ended(Prepared rig) {
                told.add(rig.name() + " " + rig.outcome().word());
            }
        });
    }

    private List<String> outcomes(String... words) {
        return outcomes(build(BuildOptions.usual(), words));
    }

    private static List<String> outcomes(BuildRigs.Built built) {
        return built.rigs().stream()
                .map(rig -> rig.name() + " " + rig.outcome().word())
                .toList();
    }

    @Test
    void what_a_lock_file_does_not_hold_is_told_once_and_before_anything_begins() {
        bench.pin("docker.io/library/other:1", "e");

        build(BuildOptions.usual(), "base", "alone", "top");

        assertThat(told).startsWith("unlocked [" + DEBIAN + "]");
        assertThat(told.stream().filter(line -> line.startsWith("unlocked"))).hasSize(1);
        bench.pin(DEBIAN, "d");
        build(BuildOptions.usual(), "top");
        assertThat(told).noneMatch(line -> line.startsWith("unlocked"));
    }

    private String[] all() {
        return ALL.toArray(String[]::new);
    }

    private List<String> requested() {
        return bench.builder.requests().stream()
                .map(request -> request.spec().rig().name().value())
                .toList();
    }

    private Resolution resolve(String word) {
        return bench.useCases().resolveRig().resolve(word);
    }

    private static BuildOptions overriding(BuildOverrides overrides) {
        return new BuildOptions(false, false, false, 1, overrides);
    }

    private static BuildOverrides arg(String name, BuildArg value) {
        return new BuildOverrides(
                new TreeMap<>(Map.of(name, value)), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    private static BuildOverrides refresh(String token) {
        return new BuildOverrides(new TreeMap<>(), Optional.empty(), Optional.empty(), List.of(), Optional.of(token));
    }

    private BuildKey keyOf(BuildOptions options, String rig) {
        return build(options, rig).rigs().stream()
                .filter(each -> each.name().equals(rig))
                .findFirst()
                .flatMap(Prepared::key)
                .orElseThrow();
    }

    @Test
    void rigs_are_built_after_those_that_they_are_built_on() {
        assertThat(outcomes("top")).containsExactly("base built", "mid built", "top built");
        assertThat(requested()).containsExactly("base", "mid", "top");
    }

    @Test
    void a_reference_to_a_rig_stands_for_the_image_of_its_current_key() {
        BuildRigs.Built built = build(BuildOptions.usual(), "top");
        BuildRequest top = bench.builder.requests().get(2);
        ImageReference base = built.rigs().get(0).image().orElseThrow();
        ImageReference mid = built.rigs().get(1).image().orElseThrow();
        assertThat(top.standsFor())
                .isEqualTo(Map.of(
                        ImageReference.parse("localhost/rig/project/mid"),
                        mid,
                        ImageReference.parse("rig:base"),
                        base));
        assertThat(base.tag().orElseThrow())
                .isEqualTo(built.rigs().get(0).key().orElseThrow().tag());
        assertThat(top.labels()).containsEntry("org.opencontainers.image.base.name", "localhost/rig/project/mid");
    }

    @Test
    void the_second_time_nothing_is_built_and_only_what_was_named_is_told() {
        outcomes("top");
        int builds = bench.builds();
        assertThat(outcomes("top")).containsExactly("top hit");
        assertThat(outcomes(all())).containsExactlyInAnyOrder("alone built", "base hit", "mid hit", "top hit");
        assertThat(bench.builds()).isEqualTo(builds + 1);
    }

    @Test
    void a_changed_base_makes_everything_on_it_stale_and_says_so() {
        build(BuildOptions.usual(), all());
        bench.built("base", "FROM " + DEBIAN + "\nENV A=2\n");
        assertThat(resolve("top").status()).isEqualTo(RigStatus.STALE);
        assertThat(resolve("top").changes())
                .extracting(Change::kind, Change::what)
                .contains(org.assertj.core.groups.Tuple.tuple(InputKind.BASE, "rig:base"));
        assertThat(resolve("alone").status()).isEqualTo(RigStatus.READY);
        assertThat(bench.useCases().listRigs().list().catalogue().all())
                .filteredOn(rig -> ALL.contains(rig.name()))
                .extracting(rig -> rig.name() + " " + rig.status())
                .containsExactlyInAnyOrder("alone READY", "base STALE", "mid STALE", "top STALE");
        assertThat(outcomes(all())).containsExactlyInAnyOrder("alone hit", "base built", "mid built", "top built");
    }

    @Test
    void a_base_that_is_changed_back_makes_everything_current_again() {
        build(BuildOptions.usual(), all());
        bench.built("base", "FROM " + DEBIAN + "\nENV A=2\n");
        bench.built("base", "FROM " + DEBIAN + "\nENV A=1\n");
        assertThat(resolve("top").status()).isEqualTo(RigStatus.READY);
    }

    @Test
    void preparing_a_rig_builds_what_it_is_built_on() {
        assertThat(bench.prepare("top").outcome()).isEqualTo(Outcome.BUILT);
        assertThat(requested()).containsExactly("base", "mid", "top");
    }

    @Test
    void a_published_rig_can_be_built_on() {
        bench.published("image", "docker.io/library/alpine:3").remote("docker.io/library/alpine:3", "a");
        bench.built("on", "FROM rig:image\n");
        assertThat(outcomes("on")).containsExactly("image pulled", "on built");
        assertThat(bench.builder.requests().get(0).standsFor())
                .containsEntry(ImageReference.parse("rig:image"), ImageReference.parse("docker.io/library/alpine:3"));
    }

    @Test
    void a_circle_is_an_error_that_names_the_rigs_and_hides_no_others() {
        bench.built("one", "FROM rig:two\n").built("two", "FROM rig:one\n");
        BuildRigs.Built built = build(BuildOptions.usual(), "one");
        assertThat(built.failure().map(RigsmithException::id)).contains(ErrorId.RIG_CYCLE);
        assertThat(built.failure().map(Throwable::getMessage).orElseThrow()).endsWith("`one` → `two` → `one`");
        assertThat(outcomes("alone")).containsExactly("alone built");
        assertThat(bench.useCases().listRigs().list().names()).contains("one", "two", "top");
    }

    @Test
    void a_rig_that_is_not_declared_is_never_looked_for_elsewhere() {
        bench.built("lost", "FROM rig:bsae\n").remote("rig:bsae", "e");
        BuildRigs.Built built = build(BuildOptions.usual(), "lost");
        assertThat(built.failure().map(RigsmithException::id)).contains(ErrorId.UNKNOWN_RIG);
        assertThat(built.failure().map(RigsmithException::remedy).orElseThrow()).contains("rig:base");
        assertThat(bench.calls("pull")).isZero();
    }

    @Test
    void words_that_are_no_rig_of_the_project_are_refused_before_anything_is_built() {
        assertThatThrownBy(() -> build(BuildOptions.usual(), "alone", "tpo"))
                .hasMessageContaining("`tpo`")
                .isInstanceOfSatisfying(
                        RigsmithException.class,
                        error -> assertThat(error.remedy()).contains("`top`", "rig prep"));
        assertThat(bench.builds()).isZero();
    }

    @Test
    void the_first_failure_stops_the_start_of_others() {
        bench.builder.fail("no space");
        BuildRigs.Built built = build(new BuildOptions(false, false, false, 1, BuildOverrides.none()), all());
        assertThat(bench.builds()).isEqualTo(1);
        assertThat(built.rigs()).hasSize(4).allMatch(rig -> rig.outcome() == Outcome.FAILED);
        assertThat(built.failure().map(RigsmithException::id)).contains(ErrorId.ENGINE_FAILED);
        assertThat(built.rigs().subList(1, 4))
                .allMatch(rig -> rig.error().orElseThrow().id() == ErrorId.NOT_STARTED);
    }

    @Test
    void with_keep_going_only_what_is_built_on_a_failure_is_left_out() {
        bench.built("base", "FROM docker.io/library/never:1\n");
        BuildRigs.Built built = build(new BuildOptions(false, false, true, 2, BuildOverrides.none()), all());
        assertThat(outcomes(built)).containsExactlyInAnyOrder("alone built", "base failed", "mid failed", "top failed");
        assertThat(built.failure().map(Throwable::getMessage).orElseThrow()).contains("never:1");
        assertThat(built.rigs().stream()
                        .filter(rig -> rig.name().equals("top"))
                        .map(rig -> rig.error().orElseThrow().getMessage()))
                .singleElement()
                .asString()
                .contains("`top` was not built", "`mid`");
        assertThat(told).doesNotContain("started mid", "started top");
    }

    @Test
    void no_more_than_so_many_are_begun_at_once() {
        bench.built("b1", "FROM scratch\n").built("b2", "FROM scratch\n").built("b3", "FROM scratch\n");
        build(BuildOptions.usual(), "alone", "b1", "b2", "b3");
        assertThat(bench.workers.most()).isEqualTo(2);
        assertThat(bench.builder.requests())
                .allMatch(request -> request.options().amongOthers());
        assertThat(bench.builds()).isEqualTo(4);
    }

    @Test
    void overrides_change_the_key_of_the_rigs_named_and_of_no_others() {
        BuildKey base = keyOf(BuildOptions.usual(), "base");
        BuildKey declared = keyOf(BuildOptions.usual(), "mid");
        int builds = bench.builds();
        BuildKey overridden = keyOf(overriding(arg("X", BuildArg.of("1"))), "mid");
        assertThat(overridden).isNotEqualTo(declared);
        assertThat(bench.builds()).isEqualTo(builds + 1);
        assertThat(bench.builder.requests().get(builds).spec().args()).containsEntry("X", BuildArg.of("1"));
        assertThat(keyOf(BuildOptions.usual(), "base")).isEqualTo(base);
        assertThat(keyOf(overriding(arg("X", BuildArg.of("2"))), "mid")).isNotIn(declared, overridden);
        assertThat(keyOf(overriding(arg("X", BuildArg.unset())), "mid")).isNotIn(declared, overridden);
        assertThat(keyOf(BuildOptions.usual(), "mid")).isEqualTo(declared);
    }

    @Test
    void an_override_of_what_is_declared_is_the_same_key_as_declaring_it() {
        BuildKey fromFile = keyOf(overriding(refresh("2026-03-01")), "alone");
        assertThat(keyOf(overriding(refresh("daily")), "alone")).isEqualTo(fromFile);
    }

    @Test
    void a_refresh_by_the_calendar_builds_again_when_the_calendar_says_so_and_without_the_cache() {
        BuildOptions daily = overriding(refresh("daily"));
        BuildKey first = keyOf(daily, "alone");
        bench.now = Instant.parse("2026-03-01T23:59:59Z");
        assertThat(keyOf(daily, "alone")).isEqualTo(first);
        assertThat(bench.builds()).isEqualTo(1);
        bench.now = Instant.parse("2026-03-02T00:00:00Z");
        assertThat(keyOf(daily, "alone")).isNotEqualTo(first);
        assertThat(bench.builder.requests())
                .hasSize(2)
                .allMatch(request -> request.options().noCache())
                .extracting(request -> request.spec().refresh().orElseThrow())
                .containsExactly("2026-03-01", "2026-03-02");
    }

    @Test
    void without_the_cache_what_is_current_is_built_again_but_not_what_it_is_built_on() {
        outcomes("mid");
        int builds = bench.builds();
        assertThat(outcomes(build(new BuildOptions(true, false, false, 1, BuildOverrides.none()), "mid")))
                .containsExactly("mid built");
        assertThat(bench.builder.requests().subList(builds, bench.builds()))
                .singleElement()
                .matches(request -> request.options().noCache());
    }

    @Test
    void a_plan_runs_nothing_and_tells_what_depends_on_what() {
        List<PlanPreparation.Plan> plans = bench.useCases().buildRigs().plan(List.of("mid"), BuildOptions.usual());
        assertThat(plans).extracting(plan -> plan.rig().name()).containsExactly("base", "mid");
        assertThat(plans).extracting(PlanPreparation.Plan::complete).containsExactly(true, false);
        assertThat(bench.builds()).isZero();
        outcomes("base");
        assertThat(bench.useCases().buildRigs().plan(List.of("mid"), BuildOptions.usual()))
                .singleElement()
                .matches(plan -> plan.rig().name().equals("mid") && plan.complete());
    }

    @Test
    void the_images_of_rigs_are_never_fetched() {
        outcomes("top");
        build(new BuildOptions(false, true, false, 1, BuildOverrides.none()), "top");
        assertThat(bench.store.calls()).noneMatch(call -> call.startsWith("pull") && call.contains("rig"));
    }

    @Test
    void a_build_knows_its_spec_as_declared() {
        outcomes("mid");
        BuildSpec mid = bench.builder.requests().get(1).spec();
        assertThat(mid.containerfile().toString()).startsWith("FROM rig:base");
    }

    @Test
    void without_the_cache_a_published_image_that_is_here_is_not_fetched() {
        bench.published("image", DEBIAN);
        assertThat(outcomes(build(new BuildOptions(true, false, false, 1, BuildOverrides.none()), "image")))
                .containsExactly("image unchanged");
        assertThat(outcomes(build(new BuildOptions(false, true, false, 1, BuildOverrides.none()), "image")))
                .containsExactly("image unchanged");
        assertThat(bench.calls("pull")).isEqualTo(1);
    }
}
