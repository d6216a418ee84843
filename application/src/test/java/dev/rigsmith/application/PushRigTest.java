package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.ports.InMemoryImageStore;
import dev.rigsmith.ports.Registries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PushRigTest {

    private static final String THERE = "registry.example.com/team/mine:1";

    private final Workbench bench = new Workbench();

    private static PushRequest request(String name, String reference) {
        return new PushRequest(name, reference, false, Registries.Access.CONFIGURED);
    }

    private Pushed push(String name, String reference) {
        return bench.useCases().pushRig().push(request(name, reference));
    }

    /** A rig that was made by hand. */
    private Shelf byHand() {
        Shelf shelf = new Shelf(bench);
        bench.store.add(
                Workbench.id("1"),
                shelf.telling(Shelf.story("mine")),
                ImageReference.parse("localhost/rig/extended/mine:latest"));
        return shelf;
    }

    private RemoteImage there(String reference) {
        return bench.registries.find(ImageReference.parse(reference), Registries.Access.CONFIGURED);
    }

    private void expectRefused(ErrorId id, PushRequest request, String... parts) {
        assertThatExceptionOfType(RigsmithException.class)
                .isThrownBy(() -> bench.useCases().pushRig().push(request))
                .satisfies(refused -> assertThat(refused.getMessage() + "\n" + refused.remedy())
                        .contains(parts))
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(id));
        assertThat(bench.calls("push")).isZero();
    }

    @Test
    void a_rig_is_pushed_as_it_is_and_told_with_the_digest_that_it_has_there() {
        byHand();

        Pushed rig = push("mine", THERE);

        assertThat(rig.outcome()).isEqualTo(Pushed.Outcome.PUSHED);
        assertThat(rig.kind()).isEqualTo(RigKind.EXTENDED);
        assertThat(rig.imageId()).isEqualTo(Workbench.id("1"));
        assertThat(rig.exact()).hasToString(THERE + "@" + InMemoryImageStore.digestOf(Workbench.id("1")));
        assertThat(rig.size()).isPresent();
        assertThat(rig.replaces()).isEmpty();
        assertThat(rig.notes()).isEmpty();
        assertThat(((RemoteImage.Single) there(THERE)).image()).isEqualTo(Workbench.id("1"));
    }

    @Test
    void what_was_pushed_on_one_machine_is_pulled_on_another_with_its_story() {
        byHand();
        push("mine", THERE);
        bench.remove("mine");
        assertThat(bench.image("localhost/rig/extended/mine:latest")).isEmpty();

        Pulled rig = bench.useCases()
                .pullRig()
                .pull(new PullRequest(THERE, Optional.empty(), false, Optional.empty(), Registries.Access.CONFIGURED));

        assertThat(rig.imageId()).isEqualTo(Workbench.id("1"));
        assertThat(bench.useCases().tellRecipe().tell("mine").story()).isEqualTo(Shelf.story("mine"));
    }

    @Test
    void a_registry_that_has_it_is_sent_nothing() {
        byHand();
        push("mine", THERE);

        Pushed again = push("mine", THERE);

        assertThat(again.outcome()).isEqualTo(Pushed.Outcome.UNCHANGED);
        assertThat(again.digest()).contains(there(THERE).digest());
        assertThat(again.replaces()).isEmpty();
        assertThat(bench.calls("push")).isEqualTo(1);
    }

    @Test
    void what_had_the_name_before_loses_it_and_that_is_told() {
        Digest before = byHand().put(THERE, "2", Map.of()).digest();

        Pushed rig = push("mine", THERE);

        assertThat(rig.replaces()).contains(before);
        assertThat(rig.notes()).containsExactly("it takes the place of " + before);
    }

    @Test
    void without_a_tag_it_is_the_latest() {
        byHand();
        assertThat(push("mine", "registry.example.com/team/mine").reference())
                .hasToString("registry.example.com/team/mine:latest");
    }

    @Test
    void images_for_several_platforms_are_replaced_only_on_demand() {
        byHand();
        bench.registries.publish(
                ImageReference.parse(THERE),
                new RemoteImage.Index(
                        Digest.parse("sha256:" + "e".repeat(64)),
                        List.of(
                                new RemoteImage.ForPlatform(
                                        Platform.parse("linux/amd64"), Digest.parse("sha256:" + "a".repeat(64))),
                                new RemoteImage.ForPlatform(
                                        Platform.parse("linux/arm64"), Digest.parse("sha256:" + "b".repeat(64))))));

        expectRefused(ErrorId.NOT_PUSHED, request("mine", THERE), "images for 2 platforms", "--force");
        bench.useCases().pushRig().push(new PushRequest("mine", THERE, true, Registries.Access.CONFIGURED));
        assertThat(there(THERE)).isInstanceOf(RemoteImage.Single.class);
    }

    @Test
    void an_image_that_came_out_of_such_an_index_is_there_already() {
        bench.local(THERE, "1").register("mine", RigKind.PREFAB, Optional.empty(), Optional.of(THERE));
        bench.registries.publish(
                ImageReference.parse(THERE),
                new RemoteImage.Index(
                        Digest.parse("sha256:" + "e".repeat(64)),
                        List.of(new RemoteImage.ForPlatform(
                                Platform.parse("linux/amd64"), InMemoryImageStore.digestOf(Workbench.id("1"))))));

        assertThat(push("mine", THERE).outcome()).isEqualTo(Pushed.Outcome.UNCHANGED);
        assertThat(bench.calls("push")).isZero();
    }

    @Test
    void rigs_of_every_kind_can_be_pushed_once_they_are_ready() {
        bench.template("jvm", "FROM localhost/base:1\n")
                .built("dev", "FROM localhost/base:1\nLABEL a=b\n")
                .local("localhost/base:1", "b");
        expectRefused(ErrorId.MISSING_IMAGE, request("jvm", THERE), "not here", "rig prep jvm");
        bench.prepare("jvm");
        bench.prepare("dev");

        assertThat(push("jvm", "registry.example.com/jvm").kind()).isEqualTo(RigKind.TEMPLATE);
        assertThat(push("dev", "registry.example.com/dev").kind()).isEqualTo(RigKind.PROJECT);
    }

    @Test
    void a_stale_rig_is_prepared_first() {
        bench.template("jvm", "FROM localhost/base:1\n").local("localhost/base:1", "b");
        bench.prepare("jvm");
        bench.template("jvm", "FROM localhost/base:1\nLABEL a=c\n");

        expectRefused(ErrorId.NOT_PUSHED, request("jvm", THERE), "stale", "rig prep jvm");
    }

    @Test
    void a_registry_that_does_not_answer_is_given_nothing() {
        byHand();
        bench.registries.silence("registry.example.com");

        expectRefused(ErrorId.REGISTRY_UNREACHABLE, request("mine", THERE), "registry.example.com");
    }

    @Test
    void words_that_mean_nothing_are_refused() {
        byHand();
        expectRefused(ErrorId.UNKNOWN_RIG, request("mien", THERE), "`mien`");
        expectRefused(ErrorId.INVALID_REFERENCE, request("mine", "mine:1"), "which registry");
        expectRefused(ErrorId.INVALID_REFERENCE, request("mine", "localhost/mine"), "on no registry");
        expectRefused(ErrorId.INVALID_REFERENCE, request("mine", THERE + "@sha256:" + "a".repeat(64)), "a digest");
        assertThat(bench.registries.questions()).isEmpty();
    }

    @Test
    void an_image_that_does_not_say_that_it_was_made_by_hand_is_told() {
        bench.local("localhost/rig/extended/old:latest", "1");

        assertThat(push("old", THERE).notes()).singleElement().asString().contains("elsewhere it is a prefab");
    }

    @Test
    void a_plan_pushes_nothing() {
        byHand();

        Pushed rig = bench.useCases().pushRig().plan(request("mine", THERE));

        assertThat(rig.digest()).isEmpty();
        assertThat(rig.commands()).singleElement().asString().contains("podman, push", "docker://" + THERE);
        assertThat(bench.calls("push")).isZero();
    }

    @Test
    void what_was_just_pushed_is_no_news() {
        byHand().put(THERE, "2", Map.of());
        push("mine", THERE);

        assertThat(bench.registryMemory
                        .recall(ImageReference.parse(THERE))
                        .orElseThrow()
                        .image())
                .isEqualTo(there(THERE));
    }
}
