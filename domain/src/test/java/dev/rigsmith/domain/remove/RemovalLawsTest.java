package dev.rigsmith.domain.remove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.resolve.Catalogue;
import dev.rigsmith.domain.resolve.Facts;
import dev.rigsmith.domain.resolve.Listed;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.resolve.Resolver;
import dev.rigsmith.domain.resolve.Rule;
import dev.rigsmith.domain.resolve.Words;
import dev.rigsmith.domain.rig.RigStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** What is true of every removal, whatever the facts. */
@Domain(RemovalDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, tries = 300)
class RemovalLawsTest {

    private static List<Removal> plan(Set<String> words, RemovalFacts facts, boolean keepImages) {
        List<Resolution> rigs = words.stream()
                .map(word -> Resolver.resolve(word, facts.facts()))
                .filter(rig -> rule(rig) != Rule.REFERENCE
                        || facts.facts().settings().prefabs().containsKey(rig.name()))
                .toList();
        return Removals.plan(rigs, facts, keepImages);
    }

    private static Rule rule(Resolution rig) {
        return rig.trail().get(rig.trail().size() - 1).rule();
    }

    private static Facts after(List<Removal> removals, Facts before) {
        Facts facts = before;
        for (Removal removal : removals) {
            facts = removal.appliedTo(facts);
        }
        return facts;
    }

    private static Map<String, LocalImage> byName(Facts facts) {
        return facts.images().orElse(LocalImages.none()).all().stream()
                .flatMap(image -> image.names().stream().map(name -> Map.entry(name.toString(), image)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Property
    @StatisticsReport(onFailureOnly = true)
    void exactly_what_was_planned_goes(@ForAll Set<String> words, @ForAll RemovalFacts facts) {
        List<Removal> removals = plan(words, facts, false);
        Facts after = after(removals, facts.facts());
        Set<String> gone = new HashSet<>(byName(facts.facts()).keySet());
        gone.removeAll(byName(after).keySet());
        Set<String> rows = new HashSet<>(facts.facts().registered().keySet());
        rows.removeAll(after.registered().keySet());

        assertThat(removals.stream()
                        .flatMap(removal -> removal.images().stream())
                        .filter(name -> name.digest().isEmpty())
                        .map(ImageReference::toString))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(gone);
        assertThat(removals.stream().flatMap(removal -> removal.row().stream()).map(row -> row.name()))
                .containsExactlyInAnyOrderElementsOf(rows);
        assertThat(byName(after).keySet()).isSubsetOf(byName(facts.facts()).keySet());
        Statistics.label("images go")
                .collect(!gone.isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
        Statistics.label("rows go")
                .collect(!rows.isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    }

    @Property
    void a_rig_that_stays_keeps_its_image(@ForAll Set<String> words, @ForAll RemovalFacts facts) {
        List<Removal> removals = plan(words, facts, false);
        Facts after = after(removals, facts.facts());

        Catalogue.of(facts.facts())
                .all()
                .filter(rig -> !isRemoved(rig, removals))
                .forEach(rig -> {
                    Listed left = Catalogue.of(after)
                            .all()
                            .filter(other ->
                                    other.kind() == rig.kind() && other.name().equals(rig.name()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(left.image()).isEqualTo(rig.image());
                    assertThat(left.action()).isEqualTo(rig.action());
                    assertThat(left.status() == RigStatus.READY).isEqualTo(rig.status() == RigStatus.READY);
                });
    }

    private static boolean isRemoved(Listed rig, List<Removal> removals) {
        return removals.stream().anyMatch(removal -> removal.name().equals(rig.name()) && removal.kind() == rig.kind());
    }

    @Property
    void every_other_name_means_what_it_meant(@ForAll Set<String> words, @ForAll RemovalFacts facts) {
        Facts after = after(plan(words, facts, false), facts.facts());

        Words.registrable().stream().filter(word -> !words.contains(word)).forEach(word -> {
            Resolution before = Resolver.resolve(word, facts.facts());
            if (rule(before) != Rule.REFERENCE) {
                Resolution now = Resolver.resolve(word, after);
                assertThat(rule(now)).isEqualTo(rule(before));
                assertThat(now.image()).isEqualTo(before.image());
                assertThat(now.action()).isEqualTo(before.action());
            }
        });
    }

    @Property
    @StatisticsReport(onFailureOnly = true)
    void afterwards_the_name_does_not_mean_what_was_removed(@ForAll Set<String> words, @ForAll RemovalFacts facts) {
        List<Removal> removals = plan(words, facts, false);
        Facts after = after(removals, facts.facts());

        removals.stream().filter(removal -> removal.kept().isEmpty()).forEach(removal -> {
            Resolution before = Resolver.resolve(removal.name(), facts.facts());
            Resolution now = Resolver.resolve(removal.name(), after);
            boolean hadImage = !removal.images().isEmpty();
            Statistics.label("had an image")
                    .collect(hadImage)
                    .coverage(coverage -> coverage.check(true).percentage(share -> share > 0.5));
            assertThat(removal.then())
                    .isEqualTo(Optional.of(now)
                            .filter(rig -> rule(rig) != Rule.REFERENCE
                                    || after.settings().prefabs().containsKey(rig.name())));
            if (removal.isDeclaredStill()) {
                assertThat(now.status() != RigStatus.READY
                                || !stored(now, after).equals(stored(before, facts.facts())))
                        .isTrue();
            } else {
                assertThat(List.of(rule(now), now.image(), now.containerfile()))
                        .isNotEqualTo(List.of(rule(before), before.image(), before.containerfile()));
            }
        });
    }

    /** A short name may find another image, once the one that it found first is gone. */
    private static Optional<ImageReference> stored(Resolution rig, Facts facts) {
        return facts.images().flatMap(images -> images.storedName(rig.image()));
    }

    @Property
    void keeping_images_takes_none_and_nothing_stands_in_the_way(
            @ForAll Set<String> words, @ForAll RemovalFacts facts) {
        assertThat(plan(words, facts, true)).allSatisfy(removal -> {
            assertThat(removal.images()).isEmpty();
            assertThat(removal.record()).isEmpty();
            assertThat(removal.obstacles()).isEmpty();
        });
    }

    @Property
    @StatisticsReport(onFailureOnly = true)
    void a_container_holds_its_image(@ForAll Set<String> words, @ForAll RemovalFacts facts) {
        plan(words, facts, false).forEach(removal -> {
            boolean busy = facts.containers().stream()
                    .anyMatch(container -> removal.images().stream()
                            .flatMap(name -> facts.images().find(name).stream())
                            .anyMatch(image -> container.uses(image.id())));
            Statistics.label("busy")
                    .collect(busy)
                    .coverage(coverage -> coverage.check(true).percentage(share -> share > 0.2));
            assertThat(!removal.obstacles().isEmpty()).isEqualTo(busy);
        });
    }

    @Property
    void what_is_planned_does_not_depend_on_the_order_of_names(@ForAll Set<String> words, @ForAll RemovalFacts facts) {
        Set<String> reversed =
                new TreeMap<>(words.stream().collect(Collectors.toMap(word -> word, word -> word))).descendingKeySet();

        assertThat(after(plan(reversed, facts, false), facts.facts()))
                .isEqualTo(after(plan(words, facts, false), facts.facts()));
    }
}
