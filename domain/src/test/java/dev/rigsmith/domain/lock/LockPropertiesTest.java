package dev.rigsmith.domain.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** The laws of lock files. */
@Domain(LockDomain.class)
@Domain(DomainContext.Global.class)
class LockPropertiesTest {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void every_name_is_in_one_state(@ForAll LockFile lock, @ForAll LockNeeds needs) {
        List<LockGap> gaps = LockGap.between(lock, needs);
        Set<ImageReference> all = new HashSet<>(lock.pins().keySet());
        all.addAll(needs.images().keySet());

        for (ImageReference name : all) {
            boolean held = lock.pin(name).isPresent();
            boolean needed = needs.images().containsKey(name);
            List<LockGap> own =
                    gaps.stream().filter(gap -> gap.image().equals(name)).toList();
            Statistics.label("state").collect(held ? needed ? own.isEmpty() ? "fine" : "part" : "unneeded" : "missing");
            if (held && needed) {
                assertThat(own)
                        .hasSize((int) needs.images().get(name).stream()
                                .filter(platform -> lock.on(platform).of(name).isEmpty())
                                .count())
                        .allMatch(LockGap.WithoutPlatform.class::isInstance);
            } else {
                assertThat(own).containsExactly(held ? new LockGap.Unneeded(name) : new LockGap.Missing(name));
            }
        }
        assertThat(gaps).extracting(LockGap::image).allMatch(all::contains);
        Statistics.label("state")
                .coverage(coverage -> List.of("fine", "part", "unneeded", "missing")
                        .forEach(state -> coverage.check(state).percentage(p -> p > 2)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_revision_asks_for_what_it_lacks_or_moves_and_keeps_the_rest(
            @ForAll LockFile before, @ForAll LockNeeds needs, @ForAll Set<ImageReference> moving, @ForAll Pin answer) {
        LockRevision revision = new LockRevision(before, needs, moving);
        Map<ImageReference, Pin> answers = new HashMap<>();
        revision.asked().forEach(name -> answers.put(name, answer));

        LockFile now = revision.outcome(answers, Map.of());

        assertThat(now.pins().keySet()).isEqualTo(needs.images().keySet());
        assertThat(revision.kept().keySet()).noneMatch(revision.asked()::contains);
        Set<ImageReference> both = new HashSet<>(revision.asked());
        both.addAll(revision.kept().keySet());
        assertThat(both).isEqualTo(needs.images().keySet());
        now.pins()
                .forEach((name, pin) -> assertThat(pin)
                        .isEqualTo(
                                revision.asked().contains(name)
                                        ? answer
                                        : before.pins().get(name)));
        assertThat(new LockRevision(now, needs, Set.of()).outcome(Map.of(), Map.of()))
                .isEqualTo(now);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void what_is_asked_for_a_pin_makes_it_known_and_moves_nothing(
            @ForAll LockFile before, @ForAll LockNeeds needs, @ForAll ImageId image) {
        LockRevision revision = new LockRevision(before, needs, Set.of());
        revision.kept().forEach((name, pin) -> {
            Map<Digest, ImageId> images = revision.manifests(name, pin).stream()
                    .collect(Collectors.toMap(manifest -> manifest.digest().orElseThrow(), manifest -> image));
            Pin known = pin.knowing(images);

            assertThat(revision.manifests(name, known)).isEmpty();
            assertThat(known.digest()).isEqualTo(pin.digest());
            assertThat(known.known()).containsAll(pin.known());
            needs.images()
                    .get(name)
                    .forEach(platform -> assertThat(
                                    known.imageFor(name, platform).map(PinnedImage::reference))
                            .isEqualTo(pin.imageFor(name, platform).map(PinnedImage::reference)));
        });
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void changes_are_what_differs(@ForAll LockFile before, @ForAll LockFile now) {
        List<LockChange> changes = LockChange.between(before, now);

        Set<ImageReference> differing = new HashSet<>(before.pins().keySet());
        differing.addAll(now.pins().keySet());
        differing.removeIf(name -> before.pin(name).equals(now.pin(name)));
        assertThat(changes).extracting(LockChange::image).containsExactlyInAnyOrderElementsOf(differing);
        assertThat(LockChange.between(now, now)).isEmpty();
        changes.forEach(change -> {
            assertThat(change.from()).isEqualTo(before.pin(change.image()).map(Pin::digest));
            assertThat(change.to()).isEqualTo(now.pin(change.image()).map(Pin::digest));
        });
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void what_a_name_stands_for_is_an_image_of_its_repository(@ForAll LockFile lock, @ForAll Platform platform) {
        lock.on(platform).images().forEach((name, image) -> {
            assertThat(image.reference().repository()).isEqualTo(name.repository());
            assertThat(image.reference().tag()).isEmpty();
            assertThat(image.reference().digest()).isPresent();
            assertThat(lock.on(platform).pulledAs(image.reference())).isPresent();
        });
    }

    @Example
    void short_names_are_docker_hubs() {
        Pin pin = new Pin.Single(Digest.parse("sha256:" + "1".repeat(64)), new ImageId("2".repeat(64)));
        TreeMap<ImageReference, Pin> pins = new TreeMap<>(Comparator.comparing(ImageReference::toString));
        pins.put(ImageReference.parse("docker.io/library/debian:latest"), pin);
        LockFile lock = new LockFile(pins);

        assertThat(lock.pin(ImageReference.parse("debian"))).contains(pin);
        assertThat(lock.pin(ImageReference.parse("debian:12"))).isEqualTo(Optional.empty());
    }

    @Example
    void the_lock_is_beside_its_project_file() {
        assertThat(LockFile.pathFor("./rigsmith.yaml")).isEqualTo("./rigsmith.lock");
        assertThat(LockFile.pathFor("/a.yaml/other.yml")).isEqualTo("/a.yaml/other.lock");
        assertThat(LockFile.pathFor("odd")).isEqualTo("odd.lock");
    }
}
