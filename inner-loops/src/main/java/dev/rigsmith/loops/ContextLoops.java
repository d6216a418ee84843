package dev.rigsmith.loops;

import dev.rigsmith.adapters.fs.context.FsBuildContexts;
import dev.rigsmith.adapters.fs.context.ListingProgram;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.ContextManifest;
import dev.rigsmith.ports.BuildContexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a context of 5,000 files of 4 KiB each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ContextLoops {

    private static final int FILES = 5_000;

    private Scratch scratch;
    private ContextSource source;
    private BuildContexts cached;

    @Setup
    public void make() throws IOException {
        scratch = Scratch.create();
        Path files = Files.createDirectories(scratch.path().resolve("context"));
        for (int i = 0; i < FILES; i++) {
            Path parent = Files.createDirectories(files.resolve("d" + i / 100));
            Files.write(parent.resolve("f" + i), new byte[1 << 12]);
        }
        source = new ContextSource.Directory(
                files.toString(), files.resolve("Containerfile").toString());
        cached = FsBuildContexts.cachedIn(scratch.path().resolve("caches"), ListingProgram.NONE);
    }

    @TearDown
    public void remove() throws IOException {
        scratch.close();
    }

    /** Every file is read. */
    @Benchmark
    public ContextManifest reading() {
        return FsBuildContexts.uncached()
                .capture(source, BuildContexts.Reading.EVERYTHING)
                .manifest();
    }

    /** No file is read, since none changed. */
    @Benchmark
    public ContextManifest walking() {
        return cached.capture(source, BuildContexts.Reading.CHANGED).manifest();
    }
}
