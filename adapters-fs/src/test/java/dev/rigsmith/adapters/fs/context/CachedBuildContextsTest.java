package dev.rigsmith.adapters.fs.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.adapters.fs.file.AtomicFile;
import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.domain.context.Content;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.ports.BuildContexts.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;

/** The contract holds with a stat cache as well. */
class CachedBuildContextsTest extends FsBuildContextsTest {

    @TempDir
    Path caches;

    @Override
    protected FsBuildContexts contexts() {
        return FsBuildContexts.cachedIn(caches, ListingProgram.NONE);
    }

    /** Writes a cache as if the file had been read with this content, which its times do not give away. */
    @Override
    protected void misremember(String path, String content) {
        Octets root = PathBytes.of(root());
        Content forged = new Content.FileDigest(digest(content));
        AtomicFile.write(
                caches.resolve(Sha256.of(root.bytes()).hex()),
                StatCacheFormat.write(
                        root, Map.of(Octets.ofText(path), new FileFacts(stat(path), forged, new TreeMap<>()))));
        assertThat(contexts().capture(context(), Reading.CHANGED).manifest().entries())
                .anySatisfy(entry -> assertThat(entry.content()).isEqualTo(forged));
    }

    private FileStat stat(String path) {
        try {
            return FileStat.of(root().resolve(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
