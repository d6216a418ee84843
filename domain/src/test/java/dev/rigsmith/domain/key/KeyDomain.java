package dev.rigsmith.domain.key;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.build.BuildInputs;
import dev.rigsmith.domain.build.BuildSample;
import dev.rigsmith.domain.build.BuildSecret;
import dev.rigsmith.domain.context.Content;
import dev.rigsmith.domain.context.ContextEntry;
import dev.rigsmith.domain.context.EntryType;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.ignore.IgnoreFile;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of build inputs: texts and paths are drawn so that a key without framing would soon collide. */
public class KeyDomain extends DomainContextBase {

    @Provide
    public Arbitrary<BuildInputs> buildInputs() {
        return buildSamples().map(BuildSample::inputs);
    }

    @Provide
    public Arbitrary<InputSheet> inputSheets() {
        return buildSamples().map(BuildSample::sheet);
    }

    @Provide
    public Arbitrary<Mutated> mutated() {
        return Combinators.combine(buildSamples(), Arbitraries.integers().between(0, Integer.MAX_VALUE))
                .as((sample, choice) -> {
                    List<Mutated> all = Mutations.of(sample);
                    return all.get(choice % all.size());
                });
    }

    @Provide
    public Arbitrary<BuildSample> buildSamples() {
        return Combinators.combine(
                        Combinators.combine(
                                        containerfiles(),
                                        texts().optional(0.3),
                                        platforms(),
                                        platforms().optional(0.3))
                                .as(KeyDomain::declared),
                        Arbitraries.maps(texts(), imageIds()).ofMaxSize(2),
                        Arbitraries.maps(texts(), buildArgs()).ofMaxSize(3),
                        Arbitraries.maps(texts(), texts()).ofMaxSize(3),
                        secrets(),
                        texts().optional(0.3),
                        ignoreFiles().optional(0.5),
                        entries())
                .as((declared, bases, args, labels, secrets, refresh, ignoreFile, entries) -> new BuildSample(
                        declared.containerfile(),
                        declared.target(),
                        declared.platform(),
                        declared.builder(),
                        bases,
                        args,
                        labels,
                        secrets,
                        refresh,
                        ignoreFile,
                        entries));
    }

    private static BuildSample declared(
            String containerfile, Optional<String> target, String platform, Optional<String> builder) {
        return BuildSample.minimal()
                .withContainerfile(containerfile)
                .withTarget(target)
                .withPlatform(platform)
                .withBuilder(builder.map(Platform::parse));
    }

    @Provide
    public Arbitrary<BuildArg> buildArgs() {
        return Arbitraries.oneOf(
                texts().map(BuildArg::of), texts().map(BuildArg::fromEnvironment), Arbitraries.create(BuildArg::unset));
    }

    @Provide
    public Arbitrary<IgnoreFile> ignoreFiles() {
        return Combinators.combine(Arbitraries.of(".dockerignore", ".containerignore"), octets())
                .as((name, octets) -> new IgnoreFile(name, octets.bytes()));
    }

    @Provide
    public Arbitrary<ContextEntry> contextEntries() {
        return Arbitraries.of(EntryType.class)
                .flatMap(type -> Combinators.combine(
                                paths(), permissions(), attributes(), paths().optional(0.2), contents(type))
                        .as((path, permissions, attributes, linkedTo, content) ->
                                new ContextEntry(path, type, permissions, attributes, linkedTo, content)));
    }

    @Provide
    public Arbitrary<Octets> octets() {
        return Arbitraries.strings()
                .withCharRange('\0', '\u00ff')
                .ofMaxLength(6)
                .map(Octets::new);
    }

    /** What names and values are like at their worst: line ends, separators, and pieces of one another. */
    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of("", "a", "ab", "bc", "c", "A=B", "a\nb", "unset", "-", "sha256:", "é", "\uD83D\uDE00"),
                Arbitraries.strings().withChars("ab=\n\0 ,-").ofMaxLength(5));
    }

    private static Arbitrary<String> containerfiles() {
        return Arbitraries.oneOf(Arbitraries.of("FROM scratch\n", "FROM scratch\nA=B"), texts());
    }

    private static Arbitrary<String> platforms() {
        return Arbitraries.of("linux/amd64", "linux/arm64", "linux/arm/v7", "linux/arm/v6");
    }

    private static Arbitrary<ImageId> imageIds() {
        return Arbitraries.chars()
                .with("01ab")
                .map(digit -> new ImageId(String.valueOf(digit).repeat(64)));
    }

    private static Arbitrary<List<BuildSecret>> secrets() {
        Arbitrary<BuildSecret.Source> sources =
                Arbitraries.of(new BuildSecret.Variable("TOKEN"), new BuildSecret.File("/run/token"));
        return Combinators.combine(texts(), sources)
                .as(BuildSecret::new)
                .list()
                .uniqueElements(BuildSecret::id)
                .ofMaxSize(2);
    }

    private Arbitrary<List<ContextEntry>> entries() {
        return contextEntries().list().uniqueElements(ContextEntry::path).ofMaxSize(5);
    }

    private static Arbitrary<Octets> paths() {
        Arbitrary<String> segment = Arbitraries.oneOf(
                Arbitraries.of("a", "b", "ab", "a b", "-"),
                Arbitraries.strings()
                        .withCharRange('\u0001', '\u00ff')
                        .excludeChars('/')
                        .ofMinLength(1)
                        .ofMaxLength(3));
        return segment.list().ofMinSize(1).ofMaxSize(3).map(segments -> new Octets(String.join("/", segments)));
    }

    private static Arbitrary<Integer> permissions() {
        return Arbitraries.oneOf(
                Arbitraries.of(0644, 0755), Arbitraries.integers().between(0, 07777));
    }

    private Arbitrary<SortedMap<String, Octets>> attributes() {
        return Arbitraries.maps(Arbitraries.of("user.a", "user.b", "security.capability", "user.=,"), octets())
                .ofMaxSize(2)
                .map(TreeMap::new);
    }

    private static Arbitrary<? extends Content> contents(EntryType type) {
        return switch (type) {
            case FILE ->
                Arbitraries.of("", "a", "b")
                        .map(text -> new Content.FileDigest(
                                Sha256.of(Octets.ofText(text).bytes())));
            case SYMBOLIC_LINK -> paths().map(Content.LinkTarget::new);
            case CHARACTER_DEVICE, BLOCK_DEVICE ->
                Arbitraries.longs().between(0, 300).map(Content.DeviceNumber::new);
            case DIRECTORY, FIFO -> Arbitraries.create(Content.Nothing::new);
        };
    }
}
