package dev.rigsmith.domain.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.Tag;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SnapshotsTest {

    private static final ShortName RIG = new ShortName("mine");
    private static final ImageReference LATEST = OwnedImages.latest(RigKind.EXTENDED, RIG);

    private static LocalImage image(int number, long second, ImageReference... names) {
        ImageId id = new ImageId(String.format("%064x", number));
        return new LocalImage(id, Set.of(names), List.of(), Map.of(), number, Instant.ofEpochSecond(second));
    }

    private static ImageReference tagged(String tag) {
        return LATEST.withTag(new Tag(tag));
    }

    /** Lets the rig have images that were made at these times, one after the other, as `rig extend --force` does. */
    private static LocalImages after(List<Long> seconds) {
        List<LocalImage> images = new ArrayList<>();
        for (int i = 0; i < seconds.size(); i++) {
            LocalImages before = LocalImages.of(images);
            Optional<ImageReference> kept = Snapshots.nameFor(RIG, before);
            images.replaceAll(image -> image.names().contains(LATEST) ? renamed(image, kept.orElseThrow()) : image);
            images.add(image(i + 1, seconds.get(i), LATEST));
        }
        return LocalImages.of(images);
    }

    private static LocalImage renamed(LocalImage image, ImageReference name) {
        return new LocalImage(image.id(), Set.of(name), List.of(), Map.of(), image.size(), image.created());
    }

    /** Few different seconds, so that many images are of the same. */
    @Provide
    Arbitrary<List<Long>> times() {
        return Arbitraries.longs()
                .between(1_800_000_000L, 1_800_000_003L)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property
    void every_image_but_the_one_it_has_is_kept_once_the_newest_first(@ForAll("times") List<Long> times) {
        List<Snapshot> kept = Snapshots.of(RIG, after(times));

        assertThat(kept).hasSize(times.size() - 1);
        assertThat(new HashSet<>(kept.stream().map(Snapshot::name).toList())).hasSameSizeAs(kept);
        assertThat(kept)
                .isSortedAccordingTo(Comparator.comparing(Snapshot::created).reversed());
    }

    @Property
    void going_back_without_a_tag_never_leads_to_a_newer_image_or_the_same(@ForAll("times") List<Long> times) {
        LocalImages images = after(times);
        LocalImage current = images.find(LATEST).orElseThrow();

        Optional<Snapshot> before = Snapshots.before(RIG, Optional.empty(), images);

        assertThat(before)
                .isEqualTo(Snapshots.of(RIG, images).stream()
                        .filter(snapshot -> !snapshot.created().isAfter(current.created()))
                        .findFirst());
        assertThat(before.map(Snapshot::image)).isNotEqualTo(Optional.of(current.id()));
    }

    @Property
    void every_kept_image_is_found_by_its_tag(@ForAll("times") List<Long> times) {
        LocalImages images = after(times);

        assertThat(Snapshots.of(RIG, images))
                .allSatisfy(snapshot -> assertThat(Snapshots.before(RIG, Optional.of(snapshot.tag()), images))
                        .contains(snapshot));
    }

    @Example
    void a_tag_says_when_the_image_was_made() {
        LocalImages images = LocalImages.of(List.of(image(1, 1_800_000_000L, LATEST)));

        assertThat(Snapshots.nameFor(RIG, images)).contains(tagged("20270115T080000Z"));
    }

    @Example
    void an_image_that_is_kept_already_is_not_kept_twice() {
        LocalImages images = LocalImages.of(List.of(image(1, 1_800_000_000L, LATEST, tagged("20270115T080000Z"))));

        assertThat(Snapshots.nameFor(RIG, images)).isEmpty();
        assertThat(Snapshots.of(RIG, images)).isEmpty();
    }

    @Example
    void other_tags_and_other_rigs_are_no_snapshots() {
        ImageReference other = OwnedImages.latest(RigKind.EXTENDED, new ShortName("other"));
        LocalImages images = LocalImages.of(
                List.of(image(1, 1, tagged("v1"), tagged("adding-1"), other.withTag(new Tag("20270115T080000Z")))));

        assertThat(Snapshots.of(RIG, images)).isEmpty();
        assertThat(Snapshots.nameFor(RIG, images)).isEmpty();
    }

    @Example
    void times_that_no_calendar_has_are_cut() {
        LocalImage ancient =
                new LocalImage(new ImageId("a".repeat(64)), Set.of(LATEST), List.of(), Map.of(), 1, Instant.MIN);
        LocalImage distant =
                new LocalImage(new ImageId("a".repeat(64)), Set.of(LATEST), List.of(), Map.of(), 1, Instant.MAX);

        assertThat(Snapshots.nameFor(RIG, LocalImages.of(List.of(ancient)))).contains(tagged("19700101T000000Z"));
        assertThat(Snapshots.nameFor(RIG, LocalImages.of(List.of(distant)))).contains(tagged("99991231T235959Z"));
    }
}
