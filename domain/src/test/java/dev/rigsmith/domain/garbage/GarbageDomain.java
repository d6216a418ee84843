package dev.rigsmith.domain.garbage;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalContainer;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.ShortName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of stores with rigs of several builds, strangers, and what uses them. */
public class GarbageDomain extends DomainContextBase {

    static final int KEYS = 6;
    static final int MOST_IMAGES = 12;

    @Provide
    public Arbitrary<GarbageFacts> facts() {
        return Combinators.combine(images(), containers(), leftovers(), memories(), keys(), keys())
                .as(GarbageFacts::new);
    }

    @Provide
    public Arbitrary<KeepPolicy> policies() {
        Arbitrary<Optional<Instant>> since =
                Arbitraries.longs().between(0, 20).map(Instant::ofEpochSecond).optional(0.3);
        return Combinators.combine(Arbitraries.integers().between(0, 3), since).as(KeepPolicy::new);
    }

    @Provide
    public Arbitrary<Random> randoms() {
        return Arbitraries.longs().map(Random::new);
    }

    static ImageId id(int number) {
        return new ImageId(String.format("%064x", number));
    }

    static BuildKey key(int number) {
        return new BuildKey(String.valueOf((char) ('a' + number)).repeat(64));
    }

    private static Arbitrary<ImageId> ids() {
        return Arbitraries.integers().between(0, MOST_IMAGES).map(GarbageDomain::id);
    }

    private static Arbitrary<Set<BuildKey>> keys() {
        return Arbitraries.integers()
                .between(0, KEYS - 1)
                .map(GarbageDomain::key)
                .set()
                .ofMaxSize(2);
    }

    private static Arbitrary<List<StoredImage>> images() {
        return imageSpecs().list().ofMaxSize(MOST_IMAGES).map(specs -> {
            Set<String> taken = new HashSet<>();
            List<StoredImage> images = new ArrayList<>();
            specs.forEach(spec -> images.add(spec.image(images.size(), taken)));
            return images;
        });
    }

    private static Arbitrary<ImageSpec> imageSpecs() {
        return Combinators.combine(
                        Arbitraries.of("template", "project"),
                        Arbitraries.of("a", "b"),
                        Arbitraries.integers().between(0, KEYS - 1),
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(6, Origin.RIG),
                                net.jqwik.api.Tuple.of(3, Origin.STEP),
                                net.jqwik.api.Tuple.of(1, Origin.OTHER)),
                        Arbitraries.integers().between(0, MOST_IMAGES).optional(0.6),
                        Arbitraries.of(ImageSpec.Naming.class).list().ofMaxSize(2),
                        Arbitraries.integers().between(0, 20))
                .as(ImageSpec::new);
    }

    private static Arbitrary<List<LocalContainer>> containers() {
        return Combinators.combine(Arbitraries.of("c1", "c2", "c3"), ids())
                .as((name, image) -> new LocalContainer(name, name, Optional.of(image), false))
                .list()
                .uniqueElements(LocalContainer::name)
                .ofMaxSize(2);
    }

    private static Arbitrary<List<Leftover>> leftovers() {
        return Combinators.combine(Arbitraries.of(Leftover.Kind.class), Arbitraries.of("c1", "x", "y"))
                .as((kind, name) -> new Leftover(kind, name, 1))
                .list()
                .uniqueElements()
                .ofMaxSize(3);
    }

    private static Arbitrary<List<Remembered>> memories() {
        return Combinators.combine(Arbitraries.of("a", "b"), ids(), Arbitraries.of(true, false))
                .as((name, image, gone) ->
                        new Remembered(RigId.project(new ShortName(name), "/p/" + gone), image, gone))
                .list()
                .uniqueElements(Remembered::rig)
                .ofMaxSize(3);
    }
}
