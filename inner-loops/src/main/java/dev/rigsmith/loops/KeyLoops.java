package dev.rigsmith.loops;

import dev.rigsmith.domain.containerfile.Containerfile;
import dev.rigsmith.domain.context.ContextEntry;
import dev.rigsmith.domain.context.ContextManifest;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.ignore.IgnoreRules;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.key.Input;
import dev.rigsmith.domain.key.InputKind;
import dev.rigsmith.domain.key.InputSheet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a key is made of, for 20,000 paths. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KeyLoops {

    private static final int PATHS = 20_000;
    private static final int LINES = 500;

    private final List<ContextEntry> entries = IntStream.range(0, PATHS)
            .mapToObj(i -> ContextEntry.file(path(i), 0644, Sha256.of(new byte[] {(byte) i})))
            .toList();

    private final List<Input> inputs = entries.stream()
            .map(entry -> new Input(InputKind.PATH, entry.path(), entry.identity(), ""))
            .toList();

    private final IgnoreRules rules = IgnoreRules.parse(
            ".containerignore",
            "**/*.log\n.git\n**/node_modules\nbuild/**\n!build/keep\n*.tmp\n".getBytes(StandardCharsets.UTF_8));

    private final byte[] containerfile = IntStream.range(0, LINES)
            .mapToObj(i -> "RUN --mount=type=cache,target=/c echo \"${X:-" + i + "}\" \\\n  && true\n")
            .collect(Collectors.joining("", "ARG X\nFROM debian:12 AS build\n", ""))
            .getBytes(StandardCharsets.UTF_8);

    private static String path(int number) {
        return "src/module" + number / 100 + "/main/java/File" + number + ".java";
    }

    /** Sorts what a context holds. */
    @Benchmark
    public ContextManifest manifest() {
        return ContextManifest.of(entries);
    }

    /** Makes the key of a sheet of inputs. */
    @Benchmark
    public BuildKey key() {
        return InputSheet.of(inputs).key();
    }

    /** Matches every path against six rules. */
    @Benchmark
    public int ignoreRules() {
        int excluded = 0;
        for (ContextEntry entry : entries) {
            excluded += rules.excludes(entry.path().toString()) ? 1 : 0;
        }
        return excluded;
    }

    /** Reads a Containerfile of 1,002 lines. */
    @Benchmark
    public Containerfile containerfile() {
        return Containerfile.parse("Containerfile", containerfile);
    }

    /** Digests 64 MiB in pieces of a file's usual buffer. */
    @Benchmark
    public Octets hashing() {
        var digest = Sha256.newDigest();
        byte[] piece = new byte[1 << 16];
        for (int i = 0; i < 1 << 10; i++) {
            digest.update(piece);
        }
        return Octets.of(digest.digest());
    }
}
