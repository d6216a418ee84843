package dev.rigsmith.domain.garbage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

@Domain(GarbageDomain.class)
@PropertyDefaults(tries = 500, edgeCases = EdgeCasesMode.NONE)
class GarbageLawsTest {

    private static final KeepPolicy ALL = new KeepPolicy(0, Optional.empty());

    private static Set<ImageId> left(GarbageFacts facts, KeepPolicy keep) {
        return AfterCollection.of(facts, Garbage.of(facts, keep)).images().stream()
                .map(StoredImage::id)
                .collect(Collectors.toSet());
    }

    private static List<StoredImage> removed(GarbageFacts facts, KeepPolicy keep) {
        Set<ImageId> left = left(facts, keep);
        return facts.images().stream()
                .filter(image -> !left.contains(image.id()))
                .toList();
    }

    @Property
    void what_a_container_uses_stays(@ForAll GarbageFacts facts, @ForAll KeepPolicy keep) {
        List<StoredImage> removed = removed(facts, keep);
        AfterCollection.of(facts, Garbage.of(facts, keep))
                .containers()
                .forEach(container -> assertThat(removed).noneMatch(image -> container.uses(image.id())));
        Statistics.label("an image goes").collect(!removed.isEmpty());
        Statistics.label("an image goes").coverage(counts -> counts.check(true).percentage(p -> p > 10));
    }

    @Property
    void what_others_made_or_named_stays(@ForAll GarbageFacts facts, @ForAll KeepPolicy keep) {
        assertThat(removed(facts, keep)).allSatisfy(image -> {
            assertThat(image.origin()).isNotEqualTo(Origin.OTHER);
            assertThat(image.image().names())
                    .allMatch(name -> RigName.of(name, image).isPresent());
        });
    }

    @Property
    void only_names_that_builds_gave_are_taken_away(@ForAll GarbageFacts facts, @ForAll KeepPolicy keep) {
        assertThat(Garbage.of(facts, keep).items())
                .filteredOn(Item.Name.class::isInstance)
                .map(Item::name)
                .allMatch(name ->
                        name.matches("localhost/rig/(template|project)/[ab]:([a-f]{32}|building-[a-f]{32}-here)"));
    }

    @Property
    void what_is_current_stays(@ForAll GarbageFacts facts, @ForAll KeepPolicy keep) {
        Set<ImageId> remembered = facts.remembered(false);
        assertThat(removed(facts, keep))
                .filteredOn(image -> image.image().names().stream()
                        .anyMatch(name ->
                                RigName.of(name, image).filter(RigName::isOfKey).isPresent()))
                .noneMatch(image -> remembered.contains(image.id())
                        || facts.current().contains(image.image().key().orElseThrow()));
        assertThat(names(facts, removed(facts, keep))).noneMatch(name -> name.endsWith(":latest"));
    }

    private static List<String> names(GarbageFacts facts, List<StoredImage> images) {
        return images.stream()
                .flatMap(image -> image.image().names().stream())
                .map(ImageReference::toString)
                .toList();
    }

    @Property
    void what_is_being_built_stays_as_it_is(@ForAll GarbageFacts facts, @ForAll KeepPolicy keep) {
        assertThat(Garbage.of(facts, keep).items())
                .filteredOn(Item.OfImage.class::isInstance)
                .noneMatch(item -> facts.building().contains(((Item.OfImage) item).key()));
    }

    @Property
    void what_stays_is_not_built_on_what_goes_for_its_age(@ForAll GarbageFacts facts, @ForAll KeepPolicy keep) {
        Set<ImageId> left = left(facts, keep);
        Set<ImageId> gone = Garbage.of(facts, keep).items().stream()
                .filter(item -> item.reason() != Reason.KILLED && item instanceof Item.OfImage)
                .map(item -> ((Item.OfImage) item).image())
                .collect(Collectors.toSet());
        assertThat(facts.images())
                .filteredOn(image -> left.contains(image.id()))
                .noneMatch(image -> image.parent().filter(gone::contains).isPresent());
    }

    @Property
    void once_collected_nothing_is_left_to_collect(@ForAll GarbageFacts facts, @ForAll KeepPolicy keep) {
        GarbageFacts after = AfterCollection.of(facts, Garbage.of(facts, keep));

        assertThat(Garbage.of(after, keep).items()).isEmpty();
    }

    @Property
    void the_order_of_the_facts_does_not_matter(
            @ForAll GarbageFacts facts, @ForAll KeepPolicy keep, @ForAll Random random) {
        GarbageFacts shuffled = new GarbageFacts(
                shuffled(facts.images(), random),
                shuffled(facts.containers(), random),
                shuffled(facts.leftovers(), random),
                shuffled(facts.memories(), random),
                facts.current(),
                facts.building());

        assertThat(Garbage.of(shuffled, keep)).isEqualTo(Garbage.of(facts, keep));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Property
    void who_keeps_more_loses_nothing_more(@ForAll GarbageFacts facts, @ForAll KeepPolicy keep) {
        Set<String> items = names(facts, keep);

        assertThat(items).containsAll(names(facts, new KeepPolicy(keep.newest() + 1, keep.since())));
        assertThat(items).containsAll(names(facts, new KeepPolicy(keep.newest(), Optional.of(Instant.EPOCH))));
        assertThat(names(facts, ALL)).containsAll(items);
    }

    private static Set<String> names(GarbageFacts facts, KeepPolicy keep) {
        return Garbage.of(facts, keep).items().stream().map(Item::name).collect(Collectors.toSet());
    }

    @Property
    void every_item_is_there_once_and_what_is_built_on_others_goes_first(
            @ForAll GarbageFacts facts, @ForAll KeepPolicy keep) {
        List<Item> items = Garbage.of(facts, keep).items();
        assertThat(items).doesNotHaveDuplicates();
        List<ImageId> order = items.stream()
                .filter(item -> item instanceof Item.OfImage && item.reason() != Reason.KILLED)
                .map(item -> ((Item.OfImage) item).image())
                .distinct()
                .toList();
        facts.images()
                .forEach(image -> image.parent()
                        .filter(parent -> order.contains(parent) && order.contains(image.id()))
                        .ifPresent(
                                parent -> assertThat(order.indexOf(image.id())).isLessThan(order.indexOf(parent))));
    }
}
