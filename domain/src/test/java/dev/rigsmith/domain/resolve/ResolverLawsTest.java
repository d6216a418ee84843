package dev.rigsmith.domain.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.BrokenReference;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.ReferenceDomain;
import dev.rigsmith.domain.rig.RigAction;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigStatus;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.settings.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What is true of every resolution, whatever the facts. */
@Domain(ResolveDomain.class)
@Domain(ReferenceDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ResolverLawsTest {

    @Property
    void any_string_resolves_or_is_refused_by_one_typed_error(@ForAll String word, @ForAll Facts facts) {
        Throwable thrown = catchThrowable(() -> Resolver.resolve(word, facts));

        if (thrown != null) {
            assertThat(thrown).isExactlyInstanceOf(InvalidInputException.class);
            assertThat(((InvalidInputException) thrown).remedy()).isNotBlank();
        }
    }

    @Property
    void whatever_follows_the_grammar_of_references_resolves(@ForAll ImageReference reference, @ForAll Facts facts) {
        Resolution resolution = Resolver.resolve(reference.toString(), facts);

        assertThat(resolution.name()).isEqualTo(reference.toString());
        assertThat(resolution.image()).hasToString(reference.toString());
        assertThat(resolution.kind()).isEqualTo(RigKind.PREFAB);
    }

    @Property
    void whatever_does_not_is_refused(@ForAll BrokenReference broken, @ForAll Facts facts) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Resolver.resolve(broken.text(), facts));
    }

    @Property
    void equal_facts_give_equal_answers_in_any_order(@ForAll Word word, @ForAll Facts facts, @ForAll Random random) {
        Facts shuffled = shuffled(facts, random);

        assertThat(shuffled).isEqualTo(facts);
        assertThat(Resolver.resolve(word.text(), shuffled)).isEqualTo(Resolver.resolve(word.text(), facts));
    }

    @Property
    void resolving_changes_nothing(@ForAll Word word, @ForAll Facts facts, @ForAll Random random) {
        Facts before = shuffled(facts, random);
        Resolution first = Resolver.resolve(word.text(), facts);

        assertThat(facts).isEqualTo(before);
        assertThat(Resolver.resolve(word.text(), facts)).isEqualTo(first);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> first.trail().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> first.changes().add(null));
    }

    @Property
    void unrelated_facts_change_nothing(@ForAll Word word, @ForAll Facts facts, @ForAll UnrelatedFacts unrelated) {
        Resolution alone = Resolver.resolve(word.text(), facts);

        assertThat(Resolver.resolve(word.text(), unrelated.addedTo(facts))).isEqualTo(alone);
    }

    @Property
    void the_trail_holds_every_rule_up_to_the_one_that_matched(@ForAll Word word, @ForAll Facts facts) {
        List<Step> trail = Resolver.resolve(word.text(), facts).trail();

        assertThat(trail.stream().map(Step::rule))
                .containsExactly(List.of(Rule.values()).subList(0, trail.size()).toArray(Rule[]::new));
        assertThat(trail.stream().filter(Step::matched)).containsExactly(trail.get(trail.size() - 1));
        assertThat(trail).allSatisfy(step -> assertThat(step.saw()).isNotBlank().doesNotContain("\n"));
    }

    @Property
    void there_is_nothing_to_do_exactly_when_the_image_is_here_and_current(@ForAll Word word, @ForAll Facts facts) {
        Resolution resolution = Resolver.resolve(word.text(), facts);
        Optional<LocalImage> found = ResolutionOracle.find(resolution.image().toString(), facts);

        boolean current = found.isPresent()
                && currency(resolution, facts)
                        .map(currency -> isKeyOf(found.get(), currency))
                        .orElse(true);
        assertThat(resolution.action() == RigAction.NONE).isEqualTo(current);
        assertThat(resolution.status() == RigStatus.READY).isEqualTo(current);
    }

    @Property
    void without_an_engine_nothing_is_known_and_nothing_is_ready(@ForAll Word word, @ForAll Facts facts) {
        Facts blind =
                new Facts(Optional.empty(), facts.project(), facts.registered(), facts.templates(), facts.settings());
        Resolution resolution = Resolver.resolve(word.text(), blind);

        assertThat(resolution.status()).isEqualTo(RigStatus.UNKNOWN);
        assertThat(resolution.action()).isNotEqualTo(RigAction.NONE);
    }

    @Property
    void a_status_goes_with_its_actions(@ForAll Word word, @ForAll Facts facts) {
        Resolution resolution = Resolver.resolve(word.text(), facts);

        assertThat(actions(resolution.status())).contains(resolution.action());
    }

    private static List<RigAction> actions(RigStatus status) {
        return switch (status) {
            case READY -> List.of(RigAction.NONE);
            case STALE -> List.of(RigAction.BUILD);
            case UNPREPARED -> List.of(RigAction.BUILD, RigAction.PULL);
            case MISSING -> List.of(RigAction.MISSING);
            case UNKNOWN -> List.of(RigAction.BUILD, RigAction.PULL, RigAction.MISSING);
        };
    }

    @Property
    void names_that_merely_end_alike_never_match(@ForAll Word word, @ForAll UnrelatedFacts unrelated) {
        Facts facts = new Facts(unrelated.facts().images(), Optional.empty(), Map.of(), Map.of(), Settings.none());

        assertThat(Resolver.resolve(word.text(), facts).status()).isEqualTo(RigStatus.UNPREPARED);
    }

    private static Optional<Currency> currency(Resolution resolution, Facts facts) {
        Rule rule = resolution.trail().get(resolution.trail().size() - 1).rule();
        return switch (rule) {
            case PROJECT ->
                facts.project()
                        .map(project -> project.rigs().get(resolution.name()))
                        .filter(ProjectRig.Built.class::isInstance)
                        .map(rig -> ((ProjectRig.Built) rig).currency());
            case TEMPLATE_IMAGE, TEMPLATE ->
                Optional.ofNullable(facts.templates().get(new ShortName(resolution.name())))
                        .map(TemplateFacts::currency);
            default -> Optional.empty();
        };
    }

    private static boolean isKeyOf(LocalImage image, Currency currency) {
        return currency instanceof Currency.Known known
                && known.key().hex().equals(image.labels().get("dev.rigsmith.key"));
    }

    /** The same facts from collections in another order, none of which is shared. */
    private static Facts shuffled(Facts facts, Random random) {
        return new Facts(
                facts.images().map(images -> LocalImages.of(shuffled(images.all(), random))),
                facts.project().map(project -> new ProjectFacts(project.file(), reversed(project.rigs()))),
                reversed(facts.registered()),
                reversed(facts.templates()),
                new Settings(reversed(facts.settings().prefabs()), Map.of()));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static <K extends Comparable<K>, V> Map<K, V> reversed(Map<K, V> map) {
        Map<K, V> reversed = new TreeMap<>(Collections.reverseOrder());
        reversed.putAll(map);
        return reversed;
    }
}
