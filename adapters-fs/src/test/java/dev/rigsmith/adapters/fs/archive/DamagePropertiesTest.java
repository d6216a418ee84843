package dev.rigsmith.adapters.fs.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Any one piece of damage is harmless or refused: never another image, another error, or no end. */
class DamagePropertiesTest {

    private static final SampleImage IMAGE = SampleImage.of("localhost/a:1");
    private static final SampleImage OTHER = SampleImage.of("localhost/b:1");
    private static final List<byte[]> TARS = List.of(
            SampleImage.docker(List.of(IMAGE, OTHER)),
            IMAGE.docker()
                    .symlink(
                            "a".repeat(64) + "/layer.tar",
                            "../" + SampleImage.hex(IMAGE.layers().get(0)) + ".tar")
                    .ended(),
            SampleImage.tar(IMAGE.oci(Packed.PLAIN)).ended(),
            SampleImage.tar(IMAGE.oci(Packed.GZIP)).ended(),
            SampleImage.tar(IMAGE.oci(Packed.ZSTD)).ended());

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

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_damaged_archive_is_the_same_image_or_refused(
            @ForAll("tars") int tar, @ForAll("damage") Damage damage, @ForAll Packed packed) {
        byte[] damaged = damage.kind().isOfMembers() ? damage.ofMembers(TARS.get(tar)) : damage.ofBytes(TARS.get(tar));

        assertSameOrRefused(bench -> bench.source(packed.of(damaged)));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void a_damaged_compression_is_the_same_image_or_refused(
            @ForAll("tars") int tar, @ForAll("damage") Damage damage, @ForAll Packed packed) {
        assertSameOrRefused(bench -> bench.source(damage.ofBytes(packed.of(TARS.get(tar)))));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void a_damaged_layout_is_the_same_image_or_refused(
            @ForAll Packed packed, @ForAll("damage") Damage damage, @ForAll int which) {
        Map<String, byte[]> files = new TreeMap<>(IMAGE.oci(packed));
        String name = List.copyOf(files.keySet()).get(Math.floorMod(which, files.size()));
        files.put(name, damage.ofBytes(files.get(name)));

        assertSameOrRefused(bench -> bench.directory(files));
    }

    private static void assertSameOrRefused(Function<Bench, Path> making) {
        try (Bench bench = new Bench()) {
            Path source = making.apply(bench);
            Set<String> before = Bench.files(bench.root).keySet();
            Optional<Bench.Taken> taken =
                    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> tryToTake(bench, source));

            Statistics.collect(taken.isPresent());
            Statistics.coverage(seen -> {
                seen.check(true).percentage(part -> part > 5);
                seen.check(false).percentage(part -> part > 5);
            });
            taken.ifPresent(DamagePropertiesTest::assertSame);
            assertThat(Bench.files(bench.root).keySet()).isEqualTo(before);
            bench.checkThatNothingIsLeft();
        }
    }

    private static Optional<Bench.Taken> tryToTake(Bench bench, Path source) {
        try {
            return Optional.of(bench.take(source));
        } catch (RefusedException refused) {
            assertThat(refused.id()).isEqualTo(ErrorId.INVALID_ARCHIVE);
            assertThat(refused.getMessage()).doesNotContain("\n").doesNotEndWith(": null");
            return Optional.empty();
        }
    }

    /** With two images in it, the order may have changed. */
    private static void assertSame(Bench.Taken taken) {
        SampleImage image = taken.id().equals(OTHER.id().hex()) ? OTHER : IMAGE;
        assertThat(taken.id()).isEqualTo(image.id().hex());
        assertThat(taken.labels()).isEqualTo(Map.of("team", "core"));
        assertThat(taken.blobs()).hasSize(4).containsAll(image.layerDigests());
        assertThat(taken.manifest()).contains(image.layerDigests());
    }
}
