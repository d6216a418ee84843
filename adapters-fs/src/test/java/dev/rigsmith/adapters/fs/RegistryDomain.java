package dev.rigsmith.adapters.fs;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.ReferenceDomain;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of registered rigs with any name and any text, and of files that hold more than rigs. */
public class RegistryDomain extends DomainContextBase {

    /** Names that YAML, in one version or another, could take for something else. */
    private static final List<String> AWKWARD = List.of(
            "null",
            "true",
            "yes",
            "no",
            "on",
            "y",
            "n",
            "1",
            "1.0",
            "0x1",
            "0o7",
            "007",
            "1e3",
            "1_000",
            "12:30",
            "2001-01-01",
            "corp/base:1.0",
            "alpine:3.20",
            "localhost",
            "a.b",
            "rigs",
            "version",
            "kind",
            "z".repeat(200),
            "a/b:" + "t".repeat(128));

    @Provide
    public Arbitrary<RegisteredRig> rigs() {
        return Combinators.combine(
                        names(),
                        Arbitraries.of(RigKind.class),
                        references().optional(0.5),
                        texts().optional(0.5),
                        texts().optional(0.5))
                .as(RegisteredRig::new);
    }

    @Provide
    public Arbitrary<List<RegisteredRig>> registries() {
        return rigs().list().uniqueElements(RegisteredRig::name).ofMaxSize(6);
    }

    /** Files as people and programs leave them; all of them hold a rig {@code a} and something that is not known. */
    @Provide
    public Arbitrary<KeptFile> keptFiles() {
        return Arbitraries.of(KeptFile.all());
    }

    private static Arbitrary<String> names() {
        Arbitrary<String> words =
                Arbitraries.strings().withChars("abxyz019").ofMinLength(1).ofMaxLength(6);
        return Arbitraries.oneOf(Arbitraries.of(AWKWARD), words.map("r-"::concat));
    }

    private static Arbitrary<ImageReference> references() {
        return new ReferenceDomain().references();
    }

    /** Any text that has a place in UTF-8. */
    private static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "a",
                " ",
                "\n",
                "\r\n",
                "\t",
                ": ",
                " #",
                "- ",
                "'",
                "\"",
                "\\",
                "{",
                "]",
                "&a",
                "*a",
                "!t",
                "%",
                "~",
                "null",
                "\u0000",
                "\u0007",
                "\u001b[2J",
                "\u007f",
                "\u0085",
                "\u00a0",
                "\u00e9",
                "\u2028",
                "\u202e",
                "\ufeff",
                "\uffff",
                "\ud83d\ude00",
                "x".repeat(200));
        return Arbitraries.frequencyOf(
                Tuple.of(3, pieces.list().ofMaxSize(8).map(parts -> String.join("", parts))),
                Tuple.of(2, Arbitraries.strings().ofMaxLength(30).map(RegistryDomain::whole)),
                Tuple.of(1, Arbitraries.of(AWKWARD)));
    }

    /** Without halves of surrogate pairs. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
