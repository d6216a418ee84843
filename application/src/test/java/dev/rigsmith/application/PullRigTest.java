package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteConfig;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.ports.Registries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PullRigTest {

    private static final String MINE = "registry.example.com/team/mine:1";
    private static final String TOOLS = "registry.example.com/team/tools:1";
    private static final String LATEST = "localhost/rig/extended/mine:latest";

    private final Workbench bench = new Workbench();
    private final Shelf shelf = new Shelf(bench);

    @AfterEach
    void no_temporary_name_stays() {
        assertThat(bench.store.content().all())
                .filteredOn(image -> image.names().isEmpty())
                .allSatisfy(image -> assertThat(image.digests()).isEmpty());
    }

    private static PullRequest request(String reference) {
        return new PullRequest(reference, Optional.empty(), false, Optional.empty(), Registries.Access.CONFIGURED);
    }

    private static PullRequest as(String reference, String name) {
        return new PullRequest(reference, Optional.of(name), false, Optional.empty(), Registries.Access.CONFIGURED);
    }

    private static PullRequest forced(String reference, String name) {
        return new PullRequest(reference, Optional.of(name), true, Optional.empty(), Registries.Access.CONFIGURED);
    }

    private static PullRequest on(String reference, String platform) {
        return new PullRequest(
                reference,
                Optional.empty(),
                false,
                Optional.of(Platform.parse(platform)),
                Registries.Access.CONFIGURED);
    }

    private Pulled pull(PullRequest request) {
        return bench.useCases().pullRig().pull(request);
    }

    private Object state() {
        return List.of(bench.store.content(), bench.registry.rigs());
    }

    private void expectRefused(ErrorId id, PullRequest request, String... parts) {
        Object before = state();
        assertThatExceptionOfType(RigsmithException.class)
                .isThrownBy(() -> pull(request))
                .satisfies(refused -> assertThat(refused.getMessage() + "\n" + refused.remedy())
                        .contains(parts))
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(id));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void a_rig_made_by_hand_arrives_as_one_with_its_story() {
        shelf.put(MINE, "1", shelf.telling(Shelf.story("mine")));

        Pulled rig = pull(request(MINE));

        assertThat(rig.outcome()).isEqualTo(Pulled.Outcome.PULLED);
        assertThat(rig.name()).isEqualTo("mine");
        assertThat(rig.kind()).isEqualTo(RigKind.EXTENDED);
        assertThat(rig.imageId()).isEqualTo(Workbench.id("1"));
        assertThat(rig.size()).isEqualTo(Shelf.SIZE);
        assertThat(rig.by()).contains(new Pulled.Making(Optional.of("jvm"), 2));
        assertThat(rig.warnings()).isEmpty();
        assertThat(bench.store.content().all())
                .singleElement()
                .satisfies(image -> assertThat(image.names()).containsExactly(ImageReference.parse(LATEST)))
                .satisfies(image -> assertThat(image.digests())
                        .containsExactly(ImageReference.parse("localhost/rig/extended/mine@" + rig.digest())));
        assertThat(bench.registry.rigs().get("mine"))
                .isEqualTo(new RegisteredRig(
                        "mine", RigKind.EXTENDED, Optional.of(rig.image()), Optional.of(MINE), Optional.of("tuned")));
        assertThat(bench.useCases().tellRecipe().tell("mine").story()).isEqualTo(Shelf.story("mine"));
    }

    @Test
    void a_story_that_is_too_long_for_a_label_is_in_the_image() {
        shelf.put(MINE, "1", Map.of(RigLabels.KIND, "extended"));
        bench.contents.file(Workbench.id("1"), "/etc/rigsmith/rig.yaml", bench.stories.write(Shelf.story("theirs")));

        Pulled rig = pull(request(MINE));

        assertThat(rig.by()).contains(new Pulled.Making(Optional.of("jvm"), 2));
        assertThat(rig.warnings()).containsExactly("its maker calls it `theirs`");
    }

    @Test
    void what_claims_to_be_made_by_hand_and_does_not_tell_how_is_refused() {
        shelf.put(MINE, "1", Map.of(RigLabels.KIND, "extended"));
        expectRefused(ErrorId.INVALID_STORY, request(MINE), "does not tell how", "rig add " + MINE);

        shelf.put(MINE, "2", Map.of(RigLabels.KIND, "extended", RigLabels.STORY, "no story"));
        long pulls = bench.calls("pull");
        expectRefused(ErrorId.INVALID_STORY, request(MINE), "`name` is missing", RigLabels.STORY, MINE);
        assertThat(bench.calls("pull")).isEqualTo(pulls);
    }

    @Test
    void what_an_image_calls_itself_names_nothing() {
        bench.local("localhost/rig/extended/other:latest", "9");
        shelf.put(MINE, "1", shelf.telling(Shelf.story("other")));

        assertThat(pull(request(MINE)).warnings()).containsExactly("its maker calls it `other`");
        assertThat(bench.image("localhost/rig/extended/other:latest")).contains(Workbench.id("9"));
        assertThat(bench.image(LATEST)).contains(Workbench.id("1"));
    }

    @Test
    void what_is_there_already_is_pulled_no_more() {
        shelf.put(MINE, "1", shelf.telling(Shelf.story("mine")));
        pull(request(MINE));
        Object before = state();

        assertThat(pull(request(MINE)).outcome()).isEqualTo(Pulled.Outcome.UNCHANGED);
        assertThat(state()).isEqualTo(before);
        assertThat(bench.calls("pull")).isEqualTo(1);

        bench.registry.remove("mine");
        assertThat(pull(request(MINE)).outcome()).isEqualTo(Pulled.Outcome.PULLED);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void a_newer_one_takes_its_place_only_on_demand_and_the_one_before_is_kept() {
        shelf.put(MINE, "1", shelf.telling(Shelf.story("mine")));
        pull(request(MINE));
        shelf.put(MINE, "2", shelf.telling(Shelf.story("mine")));

        expectRefused(ErrorId.NAME_TAKEN, request(MINE), "`mine`", "--force", "rig pull REF NAME");
        Pulled rig = pull(forced(MINE, "mine"));

        assertThat(rig.warnings()).anyMatch(note -> note.contains("is kept as localhost/rig/extended/mine:"));
        assertThat(bench.image(LATEST)).contains(Workbench.id("2"));
        assertThat(bench.useCases()
                        .rollBackRig()
                        .plan("mine", Optional.empty())
                        .to()
                        .image())
                .isEqualTo(Workbench.id("1"));
    }

    @Test
    void no_force_replaces_a_rig_of_another_kind() {
        shelf.put(MINE, "1", shelf.telling(Shelf.story("mine")));
        bench.register("mine", RigKind.PREFAB, Optional.empty(), Optional.of(TOOLS));
        expectRefused(ErrorId.NAME_TAKEN, forced(MINE, "mine"), "a registered prefab");

        shelf.put(TOOLS, "2", Map.of());
        bench.local("localhost/rig/extended/tools:latest", "3");
        expectRefused(ErrorId.NAME_TAKEN, forced(TOOLS, "tools"), "an extended rig");
    }

    @Test
    void any_other_image_becomes_a_prefab_under_its_own_reference() {
        RemoteImage.Single image = shelf.put(TOOLS, "1", Map.of("name", "other"));

        Pulled rig = pull(request(TOOLS));

        assertThat(rig.name()).isEqualTo("team/tools:1");
        assertThat(rig.kind()).isEqualTo(RigKind.PREFAB);
        assertThat(rig.digest()).isEqualTo(image.digest());
        assertThat(rig.by()).isEmpty();
        assertThat(bench.store.content().all())
                .singleElement()
                .satisfies(found -> assertThat(found.names()).containsExactly(ImageReference.parse(TOOLS)));
        assertThat(bench.registry.rigs().get("team/tools:1"))
                .isEqualTo(new RegisteredRig(
                        "team/tools:1", RigKind.PREFAB, Optional.empty(), Optional.of(TOOLS), Optional.empty()));
        assertThat(bench.prepare("team/tools:1").outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void a_rig_that_was_built_elsewhere_is_a_prefab_and_that_is_told() {
        shelf.put(TOOLS, "1", Map.of(RigLabels.KIND, "template", RigLabels.NAME, "jvm"));

        Pulled rig = pull(as(TOOLS, "tools"));

        assertThat(rig.kind()).isEqualTo(RigKind.PREFAB);
        assertThat(rig.warnings()).singleElement().asString().contains("as a template rig");
    }

    @Test
    void a_prefab_is_pulled_again_from_where_it_came_without_force() {
        shelf.put(TOOLS, "1", Map.of());
        bench.register("tools", RigKind.PREFAB, Optional.empty(), Optional.of(TOOLS));
        assertThat(pull(as(TOOLS, "tools")).outcome()).isEqualTo(Pulled.Outcome.PULLED);
        assertThat(pull(as(TOOLS, "tools")).outcome()).isEqualTo(Pulled.Outcome.UNCHANGED);
        shelf.put(TOOLS, "2", Map.of());

        assertThat(pull(as(TOOLS, "tools")).outcome()).isEqualTo(Pulled.Outcome.PULLED);

        assertThat(bench.image(TOOLS)).contains(Workbench.id("2"));
        assertThat(bench.registry.rigs().get("tools").description()).contains("registered tools");
    }

    @Test
    void a_prefab_from_elsewhere_is_replaced_only_on_demand() {
        shelf.put(TOOLS, "1", Map.of());
        bench.register("tools", RigKind.PREFAB, Optional.empty(), Optional.of("quay.io/a/tools:1"));

        expectRefused(ErrorId.NAME_TAKEN, as(TOOLS, "tools"), "a registered prefab", "--force");
        assertThat(pull(forced(TOOLS, "tools")).warnings()).anyMatch(note -> note.contains("takes the place"));
        assertThat(bench.registry.rigs().get("tools").source()).contains(TOOLS);
        assertThat(bench.registry.rigs().get("tools").description()).isEmpty();
    }

    @Test
    void a_digest_means_the_image_and_stays_its_name() {
        Digest digest = shelf.put(TOOLS, "1", Map.of()).digest();
        String exact = "registry.example.com/team/tools@" + digest;

        assertThat(pull(as(exact, "tools")).outcome()).isEqualTo(Pulled.Outcome.PULLED);
        assertThat(bench.image(exact)).contains(Workbench.id("1"));
        assertThat(pull(as(exact, "tools")).outcome()).isEqualTo(Pulled.Outcome.UNCHANGED);
        bench.remove("tools");
    }

    @Test
    void the_image_that_was_looked_at_is_pulled_though_the_tag_moves() {
        shelf.put(TOOLS, "1", Map.of());
        Digest first = ((RemoteImage.Single)
                        bench.registries.find(ImageReference.parse(TOOLS), Registries.Access.CONFIGURED))
                .digest();
        bench.store.publish(ImageReference.parse(TOOLS), Workbench.id("2"), Map.of());

        pull(request(TOOLS));

        assertThat(bench.store.calls()).contains("pull registry.example.com/team/tools@" + first);
        assertThat(bench.image(TOOLS)).contains(Workbench.id("1"));
    }

    @Test
    void an_image_of_another_id_than_the_registry_told_is_refused() {
        shelf.put(TOOLS, "1", Map.of());
        Digest digest = ((RemoteImage.Single)
                        bench.registries.find(ImageReference.parse(TOOLS), Registries.Access.CONFIGURED))
                .digest();
        bench.registries.publish(
                ImageReference.parse(TOOLS),
                new RemoteImage.Single(digest, Workbench.id("7"), 1),
                new RemoteConfig(Optional.empty(), Map.of(), Optional.empty(), Optional.empty()));

        expectRefused(ErrorId.DIGEST_MISMATCH, request(TOOLS), "should be image", "777777777777");
    }

    @Test
    void of_several_platforms_the_one_of_this_machine_is_pulled_or_the_one_that_is_wanted() {
        RemoteImage.Single here = shelf.put("registry.example.com/m:a", "1", Map.of());
        RemoteImage.Single other =
                shelf.put("registry.example.com/m:b", "2", Map.of(), Optional.of(Platform.parse("linux/arm64")));
        bench.registries.publish(
                ImageReference.parse("registry.example.com/m:1"),
                new RemoteImage.Index(
                        Digest.parse("sha256:" + "e".repeat(64)),
                        List.of(
                                new RemoteImage.ForPlatform(Platform.parse("linux/arm64"), other.digest()),
                                new RemoteImage.ForPlatform(Platform.parse("linux/amd64"), here.digest()))));

        assertThat(pull(request("registry.example.com/m:1")).imageId()).isEqualTo(Workbench.id("1"));
        expectRefused(
                ErrorId.UNUSABLE_SOURCE,
                on("registry.example.com/m:1", "linux/riscv64"),
                "not there for linux/riscv64",
                "linux/arm64, linux/amd64");
        Pulled arm = pull(new PullRequest(
                "registry.example.com/m:1",
                Optional.of("arm"),
                false,
                Optional.of(Platform.parse("linux/arm64")),
                Registries.Access.CONFIGURED));
        assertThat(arm.imageId()).isEqualTo(Workbench.id("2"));
        assertThat(arm.warnings())
                .hasSize(2)
                .anyMatch(note -> note.contains("known by its digest"))
                .anyMatch(note -> note.contains("for linux/arm64"));
        assertThat(bench.image("registry.example.com/m:1")).contains(Workbench.id("1"));
        assertThat(bench.prepare("arm").imageId()).contains(Workbench.id("2"));
        assertThat(bench.prepare("m:1").imageId()).contains(Workbench.id("1"));
        bench.remove("arm");
        expectRefused(ErrorId.UNUSABLE_SOURCE, on("registry.example.com/m:b", "linux/amd64"), "linux/amd64");
    }

    @Test
    void references_that_name_no_registry_are_refused_before_anything_is_asked() {
        expectRefused(ErrorId.INVALID_REFERENCE, request("alpine:3"), "which registry");
        expectRefused(ErrorId.INVALID_REFERENCE, request(LATEST), "on no registry");
        expectRefused(ErrorId.INVALID_REFERENCE, request("--help"), "`--help`");
        assertThat(bench.registries.questions()).isEmpty();
    }

    @Test
    void a_tag_that_is_not_there_is_told_with_the_one_that_may_be_meant() {
        shelf.put(MINE, "1", Map.of());
        expectRefused(
                ErrorId.NOT_IN_REGISTRY, request("registry.example.com/team/mine:2"), "has no tag `2`", "it has `1`");
    }

    @Test
    void a_failure_in_the_middle_leaves_nothing() {
        shelf.put(MINE, "1", shelf.telling(Shelf.story("mine")));
        bench.registry.breakDown();
        expectRefused(ErrorId.UNWRITABLE, request(MINE), "rigs.yaml");
        shelf.put(TOOLS, "2", Map.of());
        expectRefused(ErrorId.UNWRITABLE, request(TOOLS), "rigs.yaml");
        Digest digest = shelf.put(TOOLS, "2", Map.of()).digest();
        expectRefused(ErrorId.UNWRITABLE, as("registry.example.com/team/tools@" + digest, "tools"), "rigs.yaml");
    }

    @Test
    void an_engine_that_fails_at_any_call_leaves_a_whole_rig_or_none() {
        shelf.put(MINE, "1", shelf.telling(Shelf.story("mine")));
        shelf.put(TOOLS, "2", Map.of());
        assertThat(failuresOf(MINE, "mine", LATEST)).isGreaterThan(3);
        assertThat(failuresOf(TOOLS, "team/tools:1", TOOLS)).isGreaterThan(3);
    }

    private int failuresOf(String reference, String name, String image) {
        for (int failures = 0; ; failures++) {
            bench.store.breakDownAfter(failures);
            try {
                pull(request(reference));
                return failures;
            } catch (RigsmithException failure) {
                assertThat(bench.registry.rigs().containsKey(name))
                        .as("a rig after failure %d", failures)
                        .isEqualTo(bench.image(image).isPresent());
            }
            bench.store.mend();
            bench.registry.remove(name);
            bench.store.content().all().stream()
                    .flatMap(left -> Stream.concat(left.names().stream(), left.digests().stream()))
                    .forEach(bench.store::remove);
        }
    }

    @Test
    void a_plan_asks_and_pulls_nothing() {
        shelf.put(MINE, "1", shelf.telling(Shelf.story("mine")));
        shelf.put(TOOLS, "2", Map.of());
        Object before = state();

        Pulled rig = bench.useCases().pullRig().plan(request(MINE));
        Pulled tools = bench.useCases().pullRig().plan(request(TOOLS));

        assertThat(rig.by()).isPresent();
        assertThat(rig.commands()).hasSize(3).element(1).asString().contains("podman, tag", LATEST);
        assertThat(tools.commands()).hasSize(3).element(1).asString().contains("podman, tag", TOOLS);
        assertThat(state()).isEqualTo(before);
        assertThat(bench.calls("pull")).isZero();
    }
}
