package dev.rigsmith.adapters.fs.context;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract holds with a stat cache as well. */
class CachedBuildContextsTest extends FsBuildContextsTest {

    @TempDir
    Path caches;

    @Override
    protected FsBuildContexts contexts() {
        return FsBuildContexts.cachedIn(caches);
    }
}
