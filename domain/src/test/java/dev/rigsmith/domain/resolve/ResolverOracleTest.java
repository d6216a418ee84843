package dev.rigsmith.domain.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.resolve.ResolutionOracle.Expected;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigStatus;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Resolution against the table of rules, under facts that collide. */
@Domain(ResolveDomain.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ResolverOracleTest {

    @Property(tries = 4000)
    @StatisticsReport(onFailureOnly = true)
    void the_first_rule_that_applies_decides(@ForAll Word word, @ForAll Facts facts) {
        Resolution resolution = Resolver.resolve(word.text(), facts);

        assertThat(decision(resolution)).isEqualTo(ResolutionOracle.expected(word.text(), facts));
        coverRules(resolution);
        coverStatuses(resolution);
        coverCollisions(word.text(), facts);
    }

    private static Expected decision(Resolution resolution) {
        return new Expected(
                resolution.trail().get(resolution.trail().size() - 1).rule(),
                resolution.kind(),
                resolution.image().toString(),
                resolution.action(),
                resolution.status(),
                resolution.guessed());
    }

    private static void coverRules(Resolution resolution) {
        Rule rule = resolution.trail().get(resolution.trail().size() - 1).rule();
        Statistics.label("rule")
                .collect(rule)
                .coverage(coverage -> Stream.of(Rule.values())
                        .forEach(each -> coverage.check(each).percentage(share -> share > 1)));
    }

    private static void coverStatuses(Resolution resolution) {
        Statistics.label("kind and status")
                .collect(resolution.kind(), resolution.status())
                .coverage(coverage -> {
                    coverage.check(RigKind.PROJECT, RigStatus.READY).count(count -> count > 10);
                    coverage.check(RigKind.PROJECT, RigStatus.STALE).count(count -> count > 10);
                    coverage.check(RigKind.TEMPLATE, RigStatus.READY).count(count -> count > 10);
                    coverage.check(RigKind.TEMPLATE, RigStatus.STALE).count(count -> count > 10);
                    coverage.check(RigKind.TEMPLATE, RigStatus.UNPREPARED).count(count -> count > 10);
                    coverage.check(RigKind.EXTENDED, RigStatus.READY).count(count -> count > 10);
                    coverage.check(RigKind.EXTENDED, RigStatus.MISSING).count(count -> count > 10);
                    coverage.check(RigKind.PREFAB, RigStatus.READY).count(count -> count > 10);
                    coverage.check(RigKind.PREFAB, RigStatus.UNPREPARED).count(count -> count > 10);
                    coverage.check(RigKind.PREFAB, RigStatus.UNKNOWN).count(count -> count > 10);
                });
    }

    /** How many kinds claim the word: the properties say little unless several do. */
    private static void coverCollisions(String word, Facts facts) {
        Optional<RegisteredRig> row = Optional.ofNullable(facts.registered().get(word));
        long claims = Stream.of(
                        facts.project()
                                .filter(file -> file.rigs().containsKey(word))
                                .isPresent(),
                        ResolutionOracle.find("localhost/rig/template/" + word.split("[:@]")[0], facts)
                                .isPresent(),
                        ResolutionOracle.find("localhost/rig/extended/" + word.split("[:@]")[0], facts)
                                .isPresent(),
                        row.isPresent(),
                        facts.settings().prefabs().containsKey(word),
                        ResolutionOracle.find(word, facts).isPresent())
                .filter(claim -> claim)
                .count();
        Statistics.label("claims")
                .collect(claims >= 2)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
    }
}
