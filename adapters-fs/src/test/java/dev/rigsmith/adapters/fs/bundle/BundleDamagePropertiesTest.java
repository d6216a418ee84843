package dev.rigsmith.adapters.fs.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rigsmith.adapters.fs.archive.Damage;
import dev.rigsmith.adapters.fs.archive.Packed;
import dev.rigsmith.adapters.fs.story.YamlStories;
import dev.rigsmith.domain.bundle.ForeignStory;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Any one piece of damage is refused, or changes nothing that a bundle means: a time in a header, say, which nobody reads.
 * Who has to be certain of every bit says which digest is expected.
 */
class BundleDamagePropertiesTest {

    private static final List<byte[]> TARS =
            List.of(SampleBundle.sound().tar(), SampleBundle.thin().tar());
    private static final List<BundleBench.Taken> SOUND =
            TARS.stream().map(BundleDamagePropertiesTest::taken).toList();

    private static BundleBench.Taken taken(byte[] tar) {
        try (BundleBench bench = new BundleBench()) {
            return bench.take(tar);
        }
    }

    @Provide
    Arbitrary<Integer> tars() {
        return Arbitraries.integers().between(0, TARS.size() - 1);
    }

    @Provide
    Arbitrary<Damage> damage() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, Damage.PARTS - 1);
        return Combinators.combine(Arbitraries.of(Damage.Kind.class), places, places)
                .as(Damage::new);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void a_damaged_bundle_is_refused_or_the_same(
            @ForAll("tars") int tar, @ForAll("damage") Damage damage, @ForAll Packed packed) {
        byte[] damaged = damage.kind().isOfMembers() ? damage.ofMembers(TARS.get(tar)) : damage.ofBytes(TARS.get(tar));

        assertSameOrRefused(packed.of(damaged), SOUND.get(tar));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_damaged_compression_is_refused_or_the_same(
            @ForAll("tars") int tar, @ForAll("damage") Damage damage, @ForAll Packed packed) {
        assertSameOrRefused(damage.ofBytes(packed.of(TARS.get(tar))), SOUND.get(tar));
    }

    /** As an import judges it: without a manifest, only stories of kanibako are taken. */
    private static boolean isTold(BundleBench.Taken taken) {
        return taken.vouched() || ForeignStory.isPlausible(new YamlStories().read("rig.yaml", taken.story()));
    }

    private static void assertSameOrRefused(byte[] damaged, BundleBench.Taken sound) {
        try (BundleBench bench = new BundleBench()) {
            Path source = bench.source(damaged);
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> tryToTake(bench, source))
                    .ifPresent(taken -> assertThat(taken).isEqualTo(sound));
            bench.checkThatNothingIsLeft();
        }
    }

    private static Optional<BundleBench.Taken> tryToTake(BundleBench bench, Path source) {
        try {
            return Optional.of(bench.take(source)).filter(BundleDamagePropertiesTest::isTold);
        } catch (RefusedException refused) {
            assertThat(refused.id()).isEqualTo(ErrorId.INVALID_ARCHIVE);
            assertThat(refused.getMessage()).doesNotContain("\n").doesNotEndWith(": null");
            return Optional.empty();
        }
    }
}
