package dev.rigsmith.adapters.fs.project;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.build.BuildSecret;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.project.BuildDeclaration;
import dev.rigsmith.domain.project.DeclaredRig;
import dev.rigsmith.domain.project.McpServer;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.ReferenceDomain;
import dev.rigsmith.domain.rig.ShortName;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of project files, valid by construction, as the values that reading them should give. */
public class ProjectDomain extends DomainContextBase {

    private static final String DIRECTORY = Parsing.DIRECTORY;

    @Provide
    public Arbitrary<ProjectFile> projectFiles() {
        return sorted(shortNames(), rigs(), 1).flatMap(ProjectDomain::projectFile);
    }

    private static Arbitrary<ProjectFile> projectFile(SortedMap<ShortName, DeclaredRig> rigs) {
        Arbitrary<Optional<ShortName>> standard = Arbitraries.of(rigs.keySet()).optional();
        Arbitrary<Optional<String>> registry = Arbitraries.of(
                        "registry.example.com/team/rig-cache", "localhost:5000/cache", "[::1]:5000/a/b_c")
                .optional();
        return Combinators.combine(standard, registry)
                .as((name, cache) ->
                        new ProjectFile(DIRECTORY + "/rigsmith.yaml", "./rigsmith.yaml", name, rigs, cache));
    }

    private static Arbitrary<ShortName> shortNames() {
        return Arbitraries.of("dev", "tools", "a", "0", "jvm-17", "a__b", "x".repeat(63), "true", "null")
                .map(ShortName::new);
    }

    private static Arbitrary<DeclaredRig> rigs() {
        Arbitrary<List<String>> checks = someTexts().list().ofMaxSize(2);
        Arbitrary<SortedMap<String, McpServer>> mcp = sorted(Arbitraries.of("fs", "my shell", "é"), servers(), 0);
        Arbitrary<ImageReference> images = new ReferenceDomain().references();
        return Arbitraries.frequencyOf(
                Tuple.of(3, Combinators.combine(builds(), checks, mcp).as(DeclaredRig.Built::new)),
                Tuple.of(1, Combinators.combine(images, checks, mcp).as(DeclaredRig.Published::new)));
    }

    private static Arbitrary<McpServer> servers() {
        Arbitrary<List<String>> commands = Combinators.combine(
                        someTexts(), texts().list().ofMaxSize(2))
                .as((first, rest) -> java.util.stream.Stream.concat(java.util.stream.Stream.of(first), rest.stream())
                        .toList());
        return Combinators.combine(commands, sorted(names(), texts(), 0)).as(McpServer::new);
    }

    private static Arbitrary<BuildDeclaration> builds() {
        return Combinators.combine(
                        Arbitraries.of(DIRECTORY, DIRECTORY + "/web", DIRECTORY + "/a b", "/srv/x", "/caf\u00e9"),
                        Arbitraries.of("Containerfile", "build/Dev", "C\u00f4ntainerfile", "/srv/Other"),
                        someTexts().optional(),
                        Arbitraries.of("linux/amd64", "linux/arm/v7", "windows/amd64")
                                .map(Platform::parse)
                                .optional(),
                        sorted(names(), args(), 0),
                        secrets(),
                        someTexts().optional(),
                        sorted(Arbitraries.of("team", "a.b/c", "\u00e9:x"), texts(), 0))
                .as(ProjectDomain::build);
    }

    private static BuildDeclaration build(
            String context,
            String name,
            Optional<String> target,
            Optional<Platform> platform,
            SortedMap<String, BuildArg> args,
            List<BuildSecret> secrets,
            Optional<String> refresh,
            SortedMap<String, String> labels) {
        String file = name.startsWith("/") ? name : context + "/" + name;
        String shown = file.startsWith(DIRECTORY + "/") ? file.substring(DIRECTORY.length() + 1) : file;
        return new BuildDeclaration(context, file, shown, target, platform, args, secrets, refresh, labels);
    }

    private static Arbitrary<BuildArg> args() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, texts().map(BuildArg::of)),
                Tuple.of(1, Arbitraries.of(Parsing.ENVIRONMENT.values()).map(BuildArg::fromEnvironment)),
                Tuple.of(1, Arbitraries.just(BuildArg.unset())));
    }

    private static Arbitrary<List<BuildSecret>> secrets() {
        Arbitrary<BuildSecret.Source> sources = Arbitraries.of(
                new BuildSecret.Variable("NPM_TOKEN"),
                new BuildSecret.File("/etc/key"),
                new BuildSecret.File(DIRECTORY + "/keys/id"));
        return Combinators.combine(Arbitraries.of("npm", "a.b-c", "0"), sources)
                .as(BuildSecret::new)
                .list()
                .uniqueElements(BuildSecret::id)
                .ofMaxSize(2);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("NODE", "_x", "a1", "PATH_TO");
    }

    /** Texts that a careless reader takes for something else. */
    static Arbitrary<String> texts() {
        Arbitrary<String> tricky = Arbitraries.of(
                "",
                "true",
                "null",
                "~",
                "1.10",
                "0x1F",
                "yes",
                "$$",
                "a${TOKEN_A}",
                "${",
                "- a",
                "a: b",
                "# no",
                "<<",
                "a\nb",
                "a\n",
                "a\n\n  b\n");
        Arbitrary<String> free = Arbitraries.strings()
                .withChars("aZ0 \t\"'\\:#$-[~,\u0007\u00e9\u2028")
                .ofMaxLength(12);
        return Arbitraries.oneOf(tricky, free);
    }

    private static Arbitrary<String> someTexts() {
        return texts().filter(text -> !text.isEmpty());
    }

    private static <K extends Comparable<K>, V> Arbitrary<SortedMap<K, V>> sorted(
            Arbitrary<K> keys, Arbitrary<V> values, int least) {
        return Arbitraries.maps(keys, values).ofMinSize(least).ofMaxSize(3).map(TreeMap::new);
    }
}
