package dev.rigsmith.adapters.fs.project;

import dev.rigsmith.domain.reference.ReferenceDomain;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;

/** Generators of changes to project files, most of them for the worse. */
public class AlterationDomain extends ProjectDomain {

    static final List<String> KNOWN_KEYS = List.of(
            "default",
            "rigs",
            "cache",
            "registry",
            "build",
            "image",
            "checks",
            "mcp",
            "context",
            "containerfile",
            "dockerfile",
            "target",
            "platform",
            "args",
            "secrets",
            "refresh",
            "labels",
            "id",
            "env",
            "file",
            "command");
    static final List<String> ODD_TEXTS = List.of(
            "",
            "dev",
            "dev\n",
            "Dev",
            "a b",
            "-x",
            "x-",
            "a\u0000b",
            "\u0000",
            "1A",
            "A",
            "A=",
            "A=b",
            "A=${x}",
            "=b",
            "${TOKEN_A}",
            "${UNSET}",
            "${x}",
            "${TOKEN_A:-x}",
            "${}",
            "${A}\n",
            "$${TOKEN_A}",
            "A=${TOKEN_A}",
            "https://example.com/x",
            "git+ssh://h/x",
            "linux",
            "linux/amd64",
            "linux/amd64\n",
            "a/b/c/d",
            "li nux/x",
            "dev.rigsmith.key",
            "dev.rigsmithx",
            "org.outrig.mcp",
            "org.outrig.mcp.x",
            "a=b",
            "a$",
            "\u00e9",
            "registry.example.com/a",
            "registry.example.com/a:1",
            "team/cache",
            "x".repeat(64),
            "a".repeat(64) + ":1");

    static final List<Object> ODD_VALUES = Arrays.asList(null, true, false, 0, 20, -1, 1.5, 1e30, List.of(), Map.of());

    @Provide
    public Arbitrary<Alteration> alterations() {
        return Combinators.combine(
                        Arbitraries.of(Alteration.Kind.class),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.oneOf(Arbitraries.of(KNOWN_KEYS), Arbitraries.of(ODD_TEXTS)),
                        values())
                .as(Alteration::new);
    }

    private static Arbitrary<Object> values() {
        Arbitrary<Object> plain = Arbitraries.of(ODD_VALUES);
        ReferenceDomain references = new ReferenceDomain();
        Arbitrary<Object> texts = Arbitraries.oneOf(
                Arbitraries.of(ODD_TEXTS),
                references.typedReferences().map(typed -> typed.text()),
                references.brokenReferences().map(broken -> broken.text()));
        Arbitrary<Object> scalars = Arbitraries.oneOf(plain, texts);
        return Arbitraries.oneOf(
                scalars,
                texts,
                scalars.list().ofMaxSize(2).map(Object.class::cast),
                Arbitraries.maps(Arbitraries.of(KNOWN_KEYS), scalars)
                        .ofMaxSize(2)
                        .map(Object.class::cast));
    }
}
