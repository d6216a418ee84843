package dev.rigsmith.domain.starter;

import dev.rigsmith.domain.rig.ShortName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Directories of all sorts, and names for rigs, many of which YAML would rather take for something else. */
public final class StarterDomain extends DomainContextBase {

    private static final List<String> MARKERS = List.of(
            "pom.xml",
            "build.gradle",
            "build.gradle.kts",
            "settings.gradle.kts",
            "package.json",
            "pyproject.toml",
            "requirements.txt",
            "setup.py",
            "go.mod",
            "Cargo.toml",
            "CMakeLists.txt",
            "Makefile",
            "main.c",
            "README.md");

    private static final List<String> CONTAINERFILES = List.of(
            "Containerfile",
            "Dockerfile",
            "Containerfile.dev",
            "Dockerfile.dev",
            "Dockerfile.test",
            "Dockerfile.Upper",
            "Dockerfile.dockerignore",
            "Dockerfile.test.dockerignore",
            "Dockerfile.null",
            "Dockerfile.7",
            ".devcontainer/Dockerfile",
            ".devcontainer/Containerfile",
            ".devcontainer/devcontainer.json",
            "images/dev/Containerfile",
            "images/dev/Dockerfile",
            "images/main/Containerfile",
            "images/devcontainer/Containerfile",
            "images/No Name/Containerfile",
            "images/tools/Dockerfile",
            "images/logo.png");

    @Provide
    Arbitrary<Listing> listings() {
        Arbitrary<List<String>> markers = Arbitraries.of(MARKERS).list().ofMaxSize(6);
        Arbitrary<List<String>> builds = Arbitraries.of(CONTAINERFILES).list().ofMaxSize(8);
        return markers.flatMap(some -> Arbitraries.oneOf(Arbitraries.just(List.<String>of()), builds)
                .map(others ->
                        Listing.of(Stream.concat(some.stream(), others.stream()).toList())));
    }

    @Provide
    Arbitrary<ShortName> names() {
        Arbitrary<String> odd =
                Arbitraries.of("dev", "test", "null", "true", "yes", "no", "on", "y", "1", "1e3", "0x1f", "2026-01-01");
        Arbitrary<String> any = Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(63);
        return Arbitraries.oneOf(odd, any).map(ShortName::new);
    }

    @Provide
    Arbitrary<Optional<ShortName>> wishes() {
        return names().optional(0.5);
    }
}
