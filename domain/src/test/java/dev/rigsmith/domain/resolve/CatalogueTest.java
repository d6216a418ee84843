package dev.rigsmith.domain.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigStatus;
import dev.rigsmith.domain.rig.ShortName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

@Domain(ResolveDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class CatalogueTest {

    @Property
    @StatisticsReport(onFailureOnly = true)
    void a_listed_rig_is_what_its_name_resolves_to_unless_it_is_hidden(@ForAll Facts facts) {
        Catalogue.of(facts).all().forEach(rig -> {
            Resolution meant = Resolver.resolve(rig.name(), facts);
            Statistics.label("hidden").collect(rig.hiddenBy().isPresent()).coverage(coverage -> {
                coverage.check(true).percentage(share -> share > 5);
                coverage.check(false).percentage(share -> share > 5);
            });
            if (rig.hiddenBy().isPresent()) {
                assertThat(meant.kind()).isEqualTo(rig.hiddenBy().get()).isNotEqualTo(rig.kind());
            } else {
                assertThat(rig).isEqualTo(listed(meant, rig.why()));
                assertThat(rig.why().isPresent()).isEqualTo(meant.status() == RigStatus.STALE);
            }
        });
    }

    private static Listed listed(Resolution meant, Optional<String> why) {
        return new Listed(
                meant.name(),
                meant.kind(),
                meant.image(),
                meant.action(),
                meant.status(),
                meant.source(),
                meant.containerfile(),
                why,
                Optional.empty());
    }

    /** What hides a rig says nothing about it: without that, the name means the rig just as it was listed. */
    @Property
    void a_hidden_rig_is_what_its_name_means_once_nothing_hides_it(@ForAll Facts facts) {
        Catalogue.of(facts).all().filter(rig -> !restsOnAnother(rig)).forEach(rig -> {
            Resolution meant = Resolver.resolve(rig.name(), only(rig.kind(), rig.name(), facts));

            assertThat(meant.kind()).isEqualTo(rig.kind());
            assertThat(meant.image()).isEqualTo(rig.image());
            assertThat(meant.action()).isEqualTo(rig.action());
            assertThat(meant.status()).isEqualTo(rig.status());
        });
    }

    private static boolean restsOnAnother(Listed rig) {
        return owned(rig.name()).anyMatch(name -> name.equals(rig.image().canonical())) && !isOwn(rig.image(), rig);
    }

    private static Facts only(RigKind kind, String name, Facts facts) {
        return new Facts(
                facts.images().map(images -> only(kind, name, images)),
                facts.project().filter(project -> kind == RigKind.PROJECT),
                rowsOfKind(kind, facts),
                kind == RigKind.TEMPLATE ? facts.templates() : Map.of(),
                facts.settings());
    }

    private static Map<String, RegisteredRig> rowsOfKind(RigKind kind, Facts facts) {
        Map<String, RegisteredRig> rows = new HashMap<>(facts.registered());
        rows.values().removeIf(row -> row.kind() != kind);
        return rows;
    }

    private static LocalImages only(RigKind kind, String name, LocalImages images) {
        Set<ImageReference> others = owned(name)
                .filter(image -> OwnedImages.nameOf(kind, image).isEmpty())
                .collect(Collectors.toSet());
        return LocalImages.of(
                images.all().stream().map(image -> without(others, image)).toList());
    }

    private static LocalImage without(Set<ImageReference> names, LocalImage image) {
        Set<ImageReference> left = new HashSet<>(image.names());
        left.removeAll(names);
        return new LocalImage(image.id(), left, image.digests(), image.labels(), image.size(), image.created());
    }

    private static boolean isOwn(ImageReference image, Listed rig) {
        return OwnedImages.nameOf(rig.kind(), image.canonical()).isPresent();
    }

    private static Stream<ImageReference> owned(String name) {
        return Stream.of(RigKind.TEMPLATE, RigKind.EXTENDED)
                .flatMap(kind -> ShortName.of(name).map(word -> OwnedImages.latest(kind, word)).stream());
    }

    @Property
    void every_group_holds_its_kind_sorted_and_each_name_once(@ForAll Facts facts) {
        Catalogue catalogue = Catalogue.of(facts);

        assertGroup(catalogue.project(), RigKind.PROJECT);
        assertGroup(catalogue.template(), RigKind.TEMPLATE);
        assertGroup(catalogue.prefab(), RigKind.PREFAB);
        assertGroup(catalogue.extended(), RigKind.EXTENDED);
    }

    private static void assertGroup(List<Listed> group, RigKind kind) {
        assertThat(group).allSatisfy(rig -> assertThat(rig.kind()).isEqualTo(kind));
        assertThat(group.stream().map(Listed::name)).doesNotHaveDuplicates().isSorted();
    }

    @Property
    void nothing_is_left_out(@ForAll Facts facts) {
        Catalogue catalogue = Catalogue.of(facts);

        assertThat(names(catalogue.project())).isEqualTo(union(declared(facts), rows(facts, RigKind.PROJECT)));
        assertThat(names(catalogue.template()))
                .isEqualTo(union(
                        Stream.concat(templates(facts), images(facts, RigKind.TEMPLATE)),
                        rows(facts, RigKind.TEMPLATE)));
        assertThat(names(catalogue.prefab()))
                .isEqualTo(union(facts.settings().prefabs().keySet().stream(), rows(facts, RigKind.PREFAB)));
        assertThat(names(catalogue.extended()))
                .isEqualTo(union(images(facts, RigKind.EXTENDED), rows(facts, RigKind.EXTENDED)));
    }

    private static Set<String> names(List<Listed> group) {
        return union(group.stream().map(Listed::name), Stream.of());
    }

    private static Stream<String> declared(Facts facts) {
        return facts.project().stream().flatMap(project -> project.rigs().keySet().stream());
    }

    private static Stream<String> templates(Facts facts) {
        return facts.templates().keySet().stream().map(ShortName::value);
    }

    private static Stream<String> rows(Facts facts, RigKind kind) {
        return facts.registered().entrySet().stream()
                .filter(row -> row.getValue().kind() == kind)
                .map(Map.Entry::getKey);
    }

    private static Stream<String> images(Facts facts, RigKind kind) {
        return Stream.concat(Words.SHORT.stream(), Stream.of("x"))
                .filter(name -> ResolutionOracle.find(
                                OwnedImages.latest(kind, new ShortName(name)).toString(), facts)
                        .isPresent());
    }

    private static Set<String> union(Stream<String> some, Stream<String> more) {
        return Stream.concat(some, more).collect(Collectors.toSet());
    }

    @Property
    void a_choice_holds_exactly_what_was_chosen(
            @ForAll Facts facts, @ForAll Set<RigKind> kinds, @ForAll Set<RigStatus> statuses) {
        Catalogue all = Catalogue.of(facts);
        Predicate<Listed> wanted = rig -> kinds.contains(rig.kind()) && statuses.contains(rig.status());

        assertThat(all.only(wanted).all())
                .containsExactlyElementsOf(all.all().filter(wanted).toList());
    }
}
