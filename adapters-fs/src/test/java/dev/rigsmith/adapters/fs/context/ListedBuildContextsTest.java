package dev.rigsmith.adapters.fs.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.Content;
import dev.rigsmith.domain.context.ContextEntry;
import dev.rigsmith.domain.context.ContextManifest;
import dev.rigsmith.ports.BuildContexts.Reading;
import dev.rigsmith.ports.CapturedContext;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** The contract holds with listings as well. */
class ListedBuildContextsTest extends FsBuildContextsTest {

    @TempDir
    Path caches;

    /** Each of them captures for the first time what has been captured before, so that it is remembered. */
    @Override
    protected FsBuildContexts contexts() {
        Ticks.await(directory);
        FsBuildContexts contexts = new FsBuildContexts(
                new FactReader(new ExtendedAttributes()), Optional.of(caches), new RealFind(), Ticks.AHEAD);
        return contexts;
    }

    @Override
    protected void write(String path, String content) {
        Ticks.await(directory);
        super.write(path, content);
        Ticks.await(directory);
    }

    @Override
    protected void remove(String path) {
        Ticks.await(directory);
        super.remove(path);
        Ticks.await(directory);
    }

    @Override
    protected void misremember(String path, String content) {
        CapturedContext captured = contexts().capture(context(), Reading.CHANGED);
        ContextManifest forged = new ContextManifest(captured.manifest().entries().stream()
                .map(entry -> entry.path().toString().equals(path)
                        ? ContextEntry.file(path, entry.permissions(), ((Content.FileDigest) content(content)).digest())
                        : entry)
                .toList());
        ContextMemoryFile file =
                ContextMemoryFile.of(caches, (ContextSource.Directory) context(), captured.ignoreFile());
        ContextMemory memory = file.load().orElseThrow();
        file.save(new ContextMemory(memory.pruned(), memory.listing(), forged.digest()));
        assertThat(contexts().capture(context(), Reading.CHANGED).digest()).isEqualTo(forged.digest());
    }

    private static Content content(String text) {
        return new Content.FileDigest(digest(text));
    }
}
