package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A registry that does not work costs one warning and some seconds, and no build. */
class FaultyCacheIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final Duration SOME_SECONDS = Duration.ofSeconds(30);

    @ParameterizedTest
    @EnumSource
    void is_no_reason_not_to_build(FaultyRegistry.Fault fault) {
        try (FaultyRegistry registry = FaultyRegistry.start(fault)) {
            BENCH.engines().reach(registry.address());
            TwoMachines.file(BENCH, "rigsmith.yaml", """
                    rigs: { one: { build: . }, two: { build: . }, three: { build: . } }
                    cache: { registry: %s/team/cache }
                    """.formatted(registry.address()));
            TwoMachines.file(BENCH, "Containerfile", "FROM " + Workbench.BASE + "\nLABEL fault=" + fault + "\n");
            Instant start = Instant.now();

            Ended ended = BENCH.rig("build", "--all", "--jobs=1").expect(0);

            assertThat(Duration.between(start, Instant.now())).isLessThan(SOME_SECONDS);
            assertThat(ended.lines()).hasSize(3).allMatch(line -> line.contains("built"));
            assertThat(TwoMachines.warnings(ended))
                    .hasSize(1)
                    .allMatch(line -> line.contains(registry.address() + "/team/cache is not used"));
        }
    }
}
