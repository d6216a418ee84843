package dev.rigsmith.domain.add;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of the words that people give {@code rig add}. */
public class AddDomain extends DomainContextBase {

    /** Names of files as they are found in downloads, with the endings and beginnings that mean something, stacked. */
    @Provide
    public Arbitrary<FileName> fileNames() {
        Arbitrary<String> beginning =
                Arbitraries.of("", "", "Containerfile.", "containerfile.template-", "Dockerfile.", "a/b/", "./", "/");
        Arbitrary<String> stem = Arbitraries.oneOf(
                Arbitraries.strings().withChars("abz019-_.").ofMaxLength(12),
                Arbitraries.strings().withChars("aB9 -_./:@(é\n").ofMaxLength(20),
                Arbitraries.of("tools", "MyTool", "Containerfile", "x".repeat(70), "jvm:latest", "debian:12"));
        Arbitrary<String> end = Arbitraries.of("", "", ".tar", ".tgz", ".TAR.GZ", ".zst", ".containerfile", "/", ".oci")
                .list()
                .ofMaxSize(3)
                .map(ends -> String.join("", ends));
        return Combinators.combine(beginning, stem, end).as((b, s, e) -> new FileName(b + s + e));
    }
}
