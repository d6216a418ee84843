package dev.rigsmith.domain.reference;

import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of references and their parts, valid by construction, and of their invalid twins. */
public class ReferenceDomain extends DomainContextBase {

    private static final String LOWER_AND_DIGITS = "abcxyz019";
    private static final String HEX = "0123456789abcdef";

    @Provide
    public Arbitrary<Digest> digests() {
        return digestTexts().map(Digest::parse);
    }

    @Provide
    public Arbitrary<Tag> tags() {
        return tagTexts().map(Tag::parse);
    }

    @Provide
    public Arbitrary<Repository> repositories() {
        return typedNames().map(typed -> new Repository(typed.host(), typed.path()));
    }

    @Provide
    public Arbitrary<ImageReference> references() {
        return typedReferences()
                .map(typed -> ImageReference.of(
                        new Repository(typed.host(), typed.path()),
                        typed.tag().map(Tag::parse),
                        typed.digest().map(Digest::parse)));
    }

    @Provide
    public Arbitrary<TypedReference> typedReferences() {
        return Combinators.combine(
                        typedNames(), tagTexts().optional(0.6), digestTexts().optional(0.4))
                .as((name, tag, digest) -> new TypedReference(name.host(), name.path(), tag, digest));
    }

    @Provide
    public Arbitrary<BrokenReference> brokenReferences() {
        return Combinators.combine(typedNames(), mistakes())
                .as((name, mistake) -> new BrokenReference(mistake.apply(name.name())));
    }

    private static Arbitrary<TypedReference> typedNames() {
        Arbitrary<TypedReference> full = Combinators.combine(hosts(), paths())
                .as((host, path) -> new TypedReference(Optional.of(host), path, Optional.empty(), Optional.empty()));
        Arbitrary<TypedReference> shortNames = Combinators.combine(plainComponents(), paths().optional(0.5))
                .as((first, rest) -> new TypedReference(
                        Optional.empty(),
                        first + rest.map(value -> "/" + value).orElse(""),
                        Optional.empty(),
                        Optional.empty()));
        return Arbitraries.oneOf(shortNames, full);
    }

    private static Arbitrary<String> hosts() {
        Arbitrary<String> label = words().list().ofMinSize(1).ofMaxSize(2).map(parts -> String.join("-", parts));
        Arbitrary<String> domain = label.list().ofMinSize(2).ofMaxSize(4).map(parts -> String.join(".", parts));
        Arbitrary<String> upper = label.map(value -> "R" + value);
        Arbitrary<String> ipv6 = Arbitraries.of("[::1]", "[2001:db8::1]", "[2001:DB8:1:2:3:4:5:6]");
        Arbitrary<String> known = Arbitraries.of("docker.io", "index.docker.io", "localhost", "192.168.1.1");
        Arbitrary<String> bare = Arbitraries.oneOf(domain, upper, ipv6, known);
        Arbitrary<String> withPort = Combinators.combine(
                        Arbitraries.oneOf(label, bare), Arbitraries.integers().between(0, 65535))
                .as((host, port) -> host + ":" + port);
        return Arbitraries.frequencyOf(Tuple.of(3, bare), Tuple.of(1, withPort));
    }

    private static Arbitrary<String> paths() {
        Arbitrary<String> component =
                Arbitraries.oneOf(plainComponents(), components("."), Arbitraries.of("library", "localhost", "sha256"));
        return component.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("/", parts));
    }

    /** Components that no one takes for a host. */
    private static Arbitrary<String> plainComponents() {
        return Arbitraries.oneOf(components("_", "__", "-", "---"), Arbitraries.of("library", "alpine", "sha256"));
    }

    private static Arbitrary<String> components(String... separators) {
        return Combinators.combine(words(), Arbitraries.of(separators), words())
                .as((first, separator, last) -> first + separator + last);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings().withChars(LOWER_AND_DIGITS).ofMinLength(1).ofMaxLength(8);
    }

    private static Arbitrary<String> tagTexts() {
        Arbitrary<String> first = Arbitraries.strings().withChars("aZ0_").ofLength(1);
        Arbitrary<String> rest = Arbitraries.strings().withChars("aZ0_.-").ofMaxLength(127);
        Arbitrary<String> free = Combinators.combine(first, rest).as(String::concat);
        return Arbitraries.oneOf(Arbitraries.of("latest", "12", "3.20-slim"), free);
    }

    private static Arbitrary<String> digestTexts() {
        return Arbitraries.oneOf(
                hex(64).map("sha256:"::concat),
                hex(96).map("sha384:"::concat),
                hex(128).map("sha512:"::concat),
                hex(32).map("blake3+b256:"::concat));
    }

    private static Arbitrary<String> hex(int digits) {
        return Arbitraries.strings().withChars(HEX).ofLength(digits);
    }

    private static Arbitrary<UnaryOperator<String>> mistakes() {
        return Arbitraries.of(
                name -> "",
                name -> "-" + name,
                name -> "/" + name,
                name -> "docker://" + name,
                name -> name + "/",
                name -> name + "//x",
                name -> name + "/Upper",
                name -> name + "/a..b",
                name -> name + "/a___b",
                name -> name + "/a b",
                name -> name + "/é",
                name -> name + "-",
                name -> name + ":",
                name -> name + ":.tag",
                name -> name + ":tag\n",
                name -> name + ":" + "t".repeat(129),
                name -> name + "@",
                name -> name + "@sha256:",
                name -> name + "@sha256:" + "a".repeat(63),
                name -> name + "@sha256:" + "A".repeat(64),
                name -> name + "@other:" + "a".repeat(31),
                name -> name + "@sha256:" + "a".repeat(64) + "@sha256:" + "a".repeat(64),
                name -> name + "/a".repeat(128),
                name -> ":" + name,
                name -> "bad_host.com/" + name,
                name -> "a".repeat(64));
    }
}
