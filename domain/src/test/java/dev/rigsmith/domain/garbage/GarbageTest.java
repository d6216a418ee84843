package dev.rigsmith.domain.garbage;

import static dev.rigsmith.domain.garbage.GarbageDomain.id;
import static dev.rigsmith.domain.garbage.GarbageDomain.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.LocalContainer;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.Repository;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.ShortName;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GarbageTest {

    private static final KeepPolicy NONE = new KeepPolicy(0, Optional.empty());

    private static StoredImage rig(int number, Integer parent, ImageSpec.Naming... names) {
        return new ImageSpec(
                        "template", "a", number, Origin.RIG, Optional.ofNullable(parent), Arrays.asList(names), number)
                .image(number, new HashSet<>());
    }

    private static StoredImage of(Origin origin, int number, Integer parent, ImageSpec.Naming... names) {
        return new ImageSpec("template", "a", 0, origin, Optional.ofNullable(parent), Arrays.asList(names), number)
                .image(number, new HashSet<>());
    }

    private static GarbageFacts facts(StoredImage... images) {
        return new GarbageFacts(List.of(images), List.of(), List.of(), List.of(), Set.of(), Set.of());
    }

    private static List<String> names(GarbageFacts facts, KeepPolicy keep) {
        return Garbage.of(facts, keep).items().stream().map(Item::name).toList();
    }

    private static String tag(int key) {
        return "localhost/rig/template/a:" + key(key).tag();
    }

    @Test
    void the_newest_image_counts_as_current_where_nothing_says_which_is() {
        GarbageFacts facts = facts(
                rig(1, null, ImageSpec.Naming.KEY),
                rig(2, null, ImageSpec.Naming.KEY),
                rig(3, null, ImageSpec.Naming.KEY));

        assertThat(names(facts, NONE)).containsExactlyInAnyOrder(tag(1), tag(2));
        assertThat(names(facts, new KeepPolicy(1, Optional.empty()))).containsExactly(tag(1));
        assertThat(names(facts, new KeepPolicy(0, Optional.of(Instant.ofEpochSecond(1)))))
                .containsExactly(tag(1));
    }

    @Test
    void an_older_image_that_is_started_from_is_current() {
        GarbageFacts facts =
                facts(rig(1, null, ImageSpec.Naming.KEY, ImageSpec.Naming.LATEST), rig(2, null, ImageSpec.Naming.KEY));

        assertThat(names(facts, NONE)).containsExactly(tag(2));
    }

    @Test
    void a_rig_that_is_gone_leaves_nothing() {
        Remembered gone = new Remembered(RigId.project(new ShortName("a"), "/gone/rigsmith.yaml"), id(1), true);
        GarbageFacts facts = new GarbageFacts(
                List.of(rig(1, null, ImageSpec.Naming.KEY)), List.of(), List.of(), List.of(gone), Set.of(), Set.of());

        assertThat(Garbage.of(facts, NONE).items())
                .extracting(Item::reason)
                .containsExactly(Reason.RIG_GONE, Reason.RIG_GONE);
    }

    @Test
    void the_steps_of_an_old_image_go_with_it_and_those_that_a_current_one_shares_stay() {
        GarbageFacts facts = facts(
                of(Origin.STEP, 1, null),
                of(Origin.STEP, 2, 1),
                rig(3, 2, ImageSpec.Naming.KEY),
                rig(4, 1, ImageSpec.Naming.KEY, ImageSpec.Naming.LATEST));

        List<Item> items = Garbage.of(facts, NONE).items();

        assertThat(items).extracting(Item::name).containsExactly(tag(3), id(2).toString());
        assertThat(items).extracting(Item::bytes).containsExactly(100L, 100L);
    }

    @Test
    void a_step_that_nothing_was_built_on_stays_for_the_next_build() {
        assertThat(names(facts(of(Origin.STEP, 1, null)), NONE)).isEmpty();
    }

    @Test
    void an_image_that_lost_its_name_goes_and_one_that_was_made_from_it_stays() {
        GarbageFacts facts = facts(of(Origin.RIG, 1, null), of(Origin.OTHER, 2, null), of(Origin.OTHER, 3, null));

        assertThat(names(facts, NONE)).containsExactly(id(1).toString());
        assertThat(names(facts(of(Origin.RIG, 1, null), of(Origin.OTHER, 2, 1)), NONE))
                .isEmpty();
    }

    @Test
    void an_image_that_is_known_by_the_digest_that_it_was_pulled_by_has_not_lost_its_name() {
        StoredImage rig = of(Origin.RIG, 1, null);
        LocalImage pulled = new LocalImage(
                rig.id(),
                Set.of(),
                List.of(ImageReference.parse("registry.example.com/a@sha256:" + "1".repeat(64))),
                rig.image().labels(),
                1,
                Instant.EPOCH);

        StoredImage known = new StoredImage(pulled, Optional.empty(), Origin.RIG);
        assertThat(names(facts(known), NONE)).isEmpty();
        assertThat(names(facts(known.notNamedIn(repository("registry.example.com/b"))), NONE))
                .isEmpty();
        assertThat(names(facts(known.notNamedIn(repository("registry.example.com/a"))), NONE))
                .hasSize(1);
    }

    private static Repository repository(String name) {
        return ImageReference.parse(name).repository();
    }

    @Test
    void the_name_of_a_build_that_was_killed_goes_and_its_steps_stay() {
        GarbageFacts facts = facts(of(Origin.STEP, 1, null), rig(2, 1, ImageSpec.Naming.BUILDING));

        assertThat(Garbage.of(facts, NONE).items())
                .singleElement()
                .satisfies(item -> assertThat(item.reason()).isEqualTo(Reason.KILLED))
                .extracting(Item::name)
                .isEqualTo("localhost/rig/template/a:building-" + key(2).tag() + "-here");
    }

    @Test
    void labels_that_a_build_wrote_before_it_was_killed_go_with_it() {
        GarbageFacts facts =
                facts(of(Origin.STEP, 1, null), of(Origin.RIG, 2, 1), rig(3, 2, ImageSpec.Naming.BUILDING));

        assertThat(names(facts, NONE))
                .containsExactly("localhost/rig/template/a:building-" + key(3).tag() + "-here", id(2).toString());
        assertThat(Garbage.of(facts, NONE).items())
                .extracting(Item::reason)
                .containsExactly(Reason.KILLED, Reason.STEP);
    }

    @Test
    void an_image_in_use_stays_and_its_container_is_named() {
        GarbageFacts facts = new GarbageFacts(
                List.of(rig(1, null, ImageSpec.Naming.KEY), rig(2, null, ImageSpec.Naming.KEY)),
                List.of(new LocalContainer("c".repeat(64), "box", Optional.of(id(1)), false)),
                List.of(),
                List.of(),
                Set.of(),
                Set.of());

        assertThat(Garbage.of(facts, NONE).items()).isEmpty();
        assertThat(Garbage.of(facts, NONE).kept()).containsExactly(new Garbage.Kept(tag(1), "container box uses it"));
    }

    @Test
    void an_image_that_only_a_leftover_uses_goes_after_that() {
        GarbageFacts facts = new GarbageFacts(
                List.of(rig(1, null, ImageSpec.Naming.KEY), rig(2, null, ImageSpec.Naming.KEY)),
                List.of(new LocalContainer("c".repeat(64), "box", Optional.of(id(1)), true)),
                List.of(new Leftover(Leftover.Kind.CHECK_CONTAINER, "box", 0)),
                List.of(),
                Set.of(),
                Set.of());

        assertThat(names(facts, NONE)).containsExactly("box", tag(1));
    }

    @Test
    void an_image_with_a_name_of_the_users_stays_and_so_does_an_extended_one() {
        GarbageFacts facts = facts(
                rig(1, null, ImageSpec.Naming.KEY, ImageSpec.Naming.FOREIGN),
                rig(2, null, ImageSpec.Naming.KEY, ImageSpec.Naming.EXTENDED),
                rig(3, null, ImageSpec.Naming.KEY));

        assertThat(Garbage.of(facts, NONE).items()).isEmpty();
        assertThat(Garbage.of(facts, NONE).kept())
                .extracting(Garbage.Kept::why)
                .containsExactly(
                        "it is named localhost/me/app:1 as well",
                        "it is named localhost/rig/extended/a:latest as well");
    }

    @Test
    void an_image_that_a_current_one_is_built_on_stays_and_that_is_told() {
        GarbageFacts facts = facts(
                rig(1, null, ImageSpec.Naming.KEY),
                rig(2, null, ImageSpec.Naming.KEY),
                of(Origin.OTHER, 3, 1, ImageSpec.Naming.FOREIGN));

        assertThat(Garbage.of(facts, NONE).items()).isEmpty();
        assertThat(Garbage.of(facts, NONE).kept())
                .containsExactly(new Garbage.Kept(tag(1), "another image is built on it"));
    }
}
