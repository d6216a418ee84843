package dev.rigsmith.loops;

import dev.rigsmith.adapters.fs.bundle.FsBundleDrafts;
import dev.rigsmith.adapters.fs.bundle.TarBundles;
import dev.rigsmith.domain.bundle.BundleHead;
import dev.rigsmith.domain.bundle.Packing;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.ports.Bundle;
import dev.rigsmith.ports.BundleContent;
import dev.rigsmith.ports.BundleDraft;
import dev.rigsmith.ports.BundleDrafts;
import dev.rigsmith.ports.BundleTarget;
import dev.rigsmith.ports.Bundles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Writing and reading a bundle whose image is 64 MiB of words. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BundleLoops {

    private static final int BYTES = 64 << 20;

    @Param({"GZIP", "ZSTD"})
    private Packing packing;

    private Scratch scratch;
    private Path image;
    private Path bundle;
    private BundleContent content;
    private BundleDrafts drafts;
    private Bundles bundles;

    @Setup
    public void make() throws IOException {
        scratch = Scratch.create();
        image = scratch.path().resolve("image");
        bundle = scratch.path().resolve("bundle");
        DockerArchive archive = DockerArchive.of(BYTES);
        archive.writeTo(image);
        content = new BundleContent(
                archive.id(), "name: loops\n", Optional.empty(), Optional.empty(), packing, Optional.empty());
        Map<String, String> environment = Map.of("TMPDIR", scratch.path().toString());
        drafts = new FsBundleDrafts(environment, scratch.path(), OutputStream.nullOutputStream());
        bundles = new TarBundles(environment, InputStream::nullInputStream);
        write(Optional.of(bundle));
    }

    @TearDown
    public void remove() throws IOException {
        scratch.close();
    }

    private BundleDraft.Written write(Optional<Path> file) throws IOException {
        try (BundleDraft draft = drafts.begin()) {
            Files.createLink(draft.image(), image);
            return draft.finish(content, new BundleTarget(file, "bundle", false), (done, all) -> {});
        }
    }

    /** Digests the image, puts it into a tar and compresses that; what comes out goes nowhere. */
    @Benchmark
    public BundleDraft.Written writing() throws IOException {
        return write(Optional.empty());
    }

    /** Checks every byte, and writes the image down for the engine. */
    @Benchmark
    public Sha256 reading() {
        try (Bundle opened = bundles.open(bundle, bytes -> {})) {
            return opened.verify().digest();
        }
    }

    /** Reads what a bundle says of itself. */
    @Benchmark
    public BundleHead head() {
        try (Bundle opened = bundles.open(bundle, bytes -> {})) {
            return opened.head();
        }
    }
}
