package dev.rigsmith.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.adapters.fs.context.FsBuildContexts;
import dev.rigsmith.architecture.BuilderSandbox.Outcome;
import dev.rigsmith.domain.build.BuildInputs;
import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.containerfile.Containerfile;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.BuildContexts;
import dev.rigsmith.ports.CapturedContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Keys against the real builder: pairs of trees have the same key exactly when the builder copies the same. Other pairs
 * are tried with {@code -Doracle.seed=N} and {@code -Doracle.pairs=N}.
 */
class KeyOracleIT {

    private static final long SEED = Long.getLong("oracle.seed", 1);
    private static final int RANDOM_PAIRS = Integer.getInteger("oracle.pairs", 24);
    private static final int MOST_CHANGES = 3;
    private static final String IGNORED = "**/ignored*\n";

    /** One of each sort, since every stage takes the builder some time. */
    private static final Set<TreeChange> WITH_CACHE = EnumSet.of(
            TreeChange.NOTHING,
            TreeChange.MODE,
            TreeChange.MODE_OF_A_DIRECTORY,
            TreeChange.EMPTY_DIRECTORY,
            TreeChange.RENAME,
            TreeChange.TARGET,
            TreeChange.COPY_IN_PLACE_OF_A_HARD_LINK,
            TreeChange.ATTRIBUTE,
            TreeChange.ATTRIBUTE_OF_A_DIRECTORY,
            TreeChange.INTEGRITY,
            TreeChange.CAPABILITY,
            TreeChange.PIPE,
            TreeChange.OTHER_DEVICE);

    private static final List<Pair> PAIRS = new ArrayList<>();
    private static BuilderSandbox sandbox;
    private static ImageContent image;

    /** Two trees, and what happened to each. */
    private record Pair(int number, Set<TreeChange> first, Set<TreeChange> second) {

        String directory(String side) {
            return "p" + number + "/" + side;
        }

        boolean isExact() {
            return Stream.concat(first.stream(), second.stream()).allMatch(TreeChange::isExact);
        }

        boolean isSeenAlike() {
            return image.below(directory("a")).equals(image.below(directory("b")));
        }
    }

    @BeforeAll
    static void plantAndBuild() throws IOException {
        sandbox = new BuilderSandbox();
        sandbox.write("Containerfile.dockerignore", IGNORED);
        Arrays.stream(TreeChange.values()).forEach(change -> plant(Set.of(), Set.of(change)));
        Random random = new Random(SEED);
        IntStream.range(0, RANDOM_PAIRS).forEach(i -> plant(some(random), some(random)));
        image = build();
    }

    @AfterAll
    static void removeEverything() throws IOException, InterruptedException {
        sandbox.delete();
    }

    private static Set<TreeChange> some(Random random) {
        Set<TreeChange> some = EnumSet.noneOf(TreeChange.class);
        random.ints(random.nextInt(MOST_CHANGES + 1), 0, TreeChange.values().length)
                .forEach(i -> some.add(TreeChange.values()[i]));
        return some;
    }

    private static void plant(Set<TreeChange> first, Set<TreeChange> second) {
        Pair pair = new Pair(PAIRS.size(), first, second);
        plant(pair.directory("a"), first);
        plant(pair.directory("b"), second);
        PAIRS.add(pair);
    }

    private static void plant(String directory, Set<TreeChange> changes) {
        Tree tree = Tree.usual(sandbox.path("context").resolve(directory));
        changes.forEach(change -> tree.run(change.commands()));
    }

    private static ImageContent build() throws IOException {
        Outcome built = sandbox.buildImage("oracle", "FROM scratch\n" + copies(), IGNORED, "--layers=false");
        assertThat(built.status()).as(built.errors()).isZero();
        return ImageContent.of(sandbox.save("oracle"));
    }

    private static String copies() {
        return PAIRS.stream()
                .flatMap(pair -> Stream.of(pair.directory("a"), pair.directory("b")))
                .map(directory -> "COPY " + directory + " /" + directory + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void equal_keys_are_equal_images_and_other_keys_are_other_images() {
        assertThat(PAIRS).allSatisfy(pair -> {
            boolean equalKeys = key(pair.directory("a")).equals(key(pair.directory("b")));
            if (equalKeys) {
                assertThat(image.below(pair.directory("a"))).as("%s", pair).isEqualTo(image.below(pair.directory("b")));
            } else if (pair.isExact()) {
                assertThat(pair.isSeenAlike())
                        .as("the builder sees no difference in %s", pair)
                        .isFalse();
            }
        });
        assertThat(PAIRS.stream().map(Pair::isSeenAlike)).contains(true, false);
    }

    @Test
    void the_builders_cache_tells_apart_what_the_key_tells_apart() {
        List<Pair> pairs = PAIRS.stream().filter(KeyOracleIT::isTriedWithCache).toList();
        String stages =
                pairs.stream().map(pair -> stage("a", pair) + stage("b", pair)).collect(Collectors.joining());
        String uses = pairs.stream()
                .map(pair -> "COPY --from=a%1$s /x /\nCOPY --from=b%1$s /x /\n".formatted(pair.number()))
                .collect(Collectors.joining());
        Outcome built = sandbox.buildImage("cached", stages + "FROM scratch\n" + uses, IGNORED, "--layers");
        assertThat(built.status()).as(built.errors()).isZero();
        List<Pair> cached = cached(built.output());

        assertThat(cached).isNotEmpty().allMatch(Pair::isSeenAlike);
    }

    private static boolean isTriedWithCache(Pair pair) {
        return pair.first().isEmpty() && pair.second().size() == 1 && WITH_CACHE.containsAll(pair.second());
    }

    private static String stage(String side, Pair pair) {
        return "FROM scratch AS " + side + pair.number() + "\nCOPY " + pair.directory(side) + " /x\n";
    }

    /** The pairs of which the builder took the second copy for the first. */
    private static List<Pair> cached(String log) {
        List<String> lines = log.lines().toList();
        return PAIRS.stream()
                .filter(pair -> IntStream.range(1, lines.size())
                        .anyMatch(i -> lines.get(i).startsWith("--> Using cache")
                                && lines.get(i - 1).contains("COPY " + pair.directory("b") + " ")))
                .toList();
    }

    private static BuildKey key(String directory) {
        Path root = sandbox.path("context").resolve(directory);
        CapturedContext captured = FsBuildContexts.uncached()
                .capture(
                        new ContextSource.Directory(
                                root.toString(), sandbox.path("Containerfile").toString()),
                        BuildContexts.Reading.EVERYTHING);
        return new BuildInputs(spec(), new TreeMap<>(), new TreeMap<>(), captured.ignoreFile(), captured.digest())
                .key();
    }

    private static BuildSpec spec() {
        Octets text = Octets.ofText("FROM scratch\nCOPY . /\n");
        Platform platform = Platform.parse("linux/amd64");
        return new BuildSpec(
                RigId.template(new ShortName("tried")),
                "Containerfile",
                text,
                Containerfile.parse("Containerfile", text.bytes()),
                new ContextSource.None(),
                Optional.empty(),
                platform,
                platform,
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                Optional.empty(),
                List.of());
    }
}
