package dev.rigsmith.domain.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.build.BuildSample;
import dev.rigsmith.domain.build.BuildSecret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

@Domain(KeyDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class KeyLawsTest {

    @Property(tries = 1500)
    @StatisticsReport(onFailureOnly = true)
    void changing_one_input_changes_the_key_and_is_the_one_change_told(@ForAll Mutated mutated) {
        InputSheet before = mutated.before().sheet();
        InputSheet after = mutated.after().sheet();

        assertThat(after.key()).isNotEqualTo(before.key());
        List<Change> changes = Changes.between(before, after);
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).type()).isEqualTo(mutated.type());
        assertThat(changes.get(0).kind()).isEqualTo(mutated.kind());
        assertThat(changes.get(0).what()).isEqualTo(mutated.name());
        Statistics.label("kind")
                .collect(mutated.kind())
                .coverage(coverage -> List.of(InputKind.values())
                        .forEach(kind -> coverage.check(kind).count(count -> count > 10)));
    }

    @Property
    @StatisticsReport(onFailureOnly = true)
    void keys_are_equal_exactly_when_the_inputs_are(
            @ForAll("tinySamples") BuildSample one, @ForAll("tinySamples") BuildSample other) {
        boolean equal = meaning(one).equals(meaning(other));

        assertThat(one.key().equals(other.key())).isEqualTo(equal);
        Statistics.label("equal").collect(equal).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 1);
            coverage.check(false).percentage(share -> share > 10);
        });
    }

    /** Builds of so few parts that two of them are often equal, and even more often nearly so. */
    @Provide
    Arbitrary<BuildSample> tinySamples() {
        Arbitrary<String> texts = Arbitraries.of("a", "aa");
        Arbitrary<Map<String, String>> maps = Arbitraries.maps(texts, texts).ofMaxSize(1);
        return Combinators.combine(maps, maps, texts.optional(0.3)).as(KeyLawsTest::tiny);
    }

    private static BuildSample tiny(Map<String, String> args, Map<String, String> labels, Optional<String> target) {
        return BuildSample.minimal()
                .withTarget(target)
                .withArgs(none -> args.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, arg -> BuildArg.of(arg.getValue()))))
                .withLabels(none -> labels);
    }

    @Property(tries = 500)
    void the_key_of_the_list_is_the_key_of_the_inputs(@ForAll BuildSample sample) {
        assertThat(sample.sheet().key()).isEqualTo(sample.inputs().key());
    }

    @Property(tries = 300)
    void order_does_not_count(@ForAll BuildSample sample, @ForAll Random random) {
        BuildSample shuffled = shuffled(sample, random);

        assertThat(shuffled.key()).isEqualTo(sample.key());
        assertThat(Changes.between(sample.sheet(), shuffled.sheet())).isEmpty();
    }

    @Property(tries = 300)
    void nothing_changed_exactly_when_the_keys_are_equal(@ForAll InputSheet before, @ForAll InputSheet after) {
        assertThat(Changes.between(before, after).isEmpty())
                .isEqualTo(before.key().equals(after.key()));
        assertThat(Changes.between(before, before)).isEmpty();
    }

    @Property(tries = 300)
    void changes_are_told_in_order_and_the_way_back_is_their_mirror(
            @ForAll InputSheet before, @ForAll InputSheet after) {
        List<Change> changes = Changes.between(before, after);

        assertThat(Changes.between(after, before))
                .containsExactlyElementsOf(
                        changes.stream().map(KeyLawsTest::mirrored).toList());
        assertThat(changes.stream().map(Change::kind)).isSorted();
    }

    private static Change mirrored(Change change) {
        Change.Type type = switch (change.type()) {
            case ADDED -> Change.Type.REMOVED;
            case REMOVED -> Change.Type.ADDED;
            case MODIFIED -> Change.Type.MODIFIED;
        };
        return new Change(type, change.kind(), change.what(), change.to(), change.from());
    }

    /** What the builder sees, by the equality of values and without any key. */
    private static List<Object> meaning(BuildSample sample) {
        return List.of(
                sample.containerfile(),
                sample.target(),
                List.of(sample.platform(), sample.builder()),
                sample.bases(),
                sample.args().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, arg -> arg.getValue().value())),
                sample.labels(),
                sample.secrets().stream().map(BuildSecret::id).collect(Collectors.toSet()),
                sample.refresh(),
                sample.ignoreFile(),
                new HashSet<>(sample.entries()));
    }

    private static BuildSample shuffled(BuildSample sample, Random random) {
        return sample.withEntries(shuffled(sample.entries(), random))
                .withSecrets(shuffled(sample.secrets(), random))
                .withArgs(KeyLawsTest::reversed)
                .withLabels(KeyLawsTest::reversed)
                .withBases(KeyLawsTest::reversed);
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static <V> Map<String, V> reversed(Map<String, V> map) {
        Map<String, V> reversed = new TreeMap<>(Collections.reverseOrder());
        reversed.putAll(map);
        return reversed;
    }

    @Property(tries = 300)
    void where_a_value_comes_from_does_not_count(@ForAll BuildSample sample) {
        BuildSample exported = sample.withArgs(args -> {
            args.replaceAll((name, arg) -> new BuildArg(arg.value(), !arg.confidential()));
            return args;
        });

        assertThat(exported.key()).isEqualTo(sample.key());
    }

    @Property(tries = 300)
    void a_value_from_the_environment_is_shown_nowhere(@ForAll BuildSample sample) {
        BuildSample before = sample.withArg("TOKEN", BuildArg.fromEnvironment("s3cr3t-old"));
        BuildSample after = sample.withArg("TOKEN", BuildArg.fromEnvironment("s3cr3t-new"));
        InputSheet old = before.sheet();
        InputSheet current = after.sheet();

        assertThat(Changes.between(old, current)).hasSize(1);
        assertThat(Changes.between(old, current).toString()).doesNotContain("s3cr3t");
        assertThat(Changes.between(sample.sheet(), current).toString()).doesNotContain("s3cr3t");
        assertThat(current.toString()).doesNotContain("s3cr3t");
        assertThat(current.shown(InputKind.ARG, "TOKEN")).isEqualTo("(from the environment)");
        assertThat(after.inputs().toString()).doesNotContain("s3cr3t");
        assertThat(after.args().get("TOKEN").toString()).doesNotContain("s3cr3t");
    }
}
