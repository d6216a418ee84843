package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.ports.BuildContexts;
import dev.rigsmith.ports.CapturedContext;
import java.nio.file.Path;
import java.util.Optional;

/** Build contexts in directories. */
public final class FsBuildContexts implements BuildContexts {

    private final FactSource disk;
    private final Optional<Path> caches;

    FsBuildContexts(FactSource disk, Optional<Path> caches) {
        this.disk = disk;
        this.caches = caches;
    }

    /** Reads every file at every capture. */
    public static FsBuildContexts uncached() {
        return new FsBuildContexts(new FactReader(new ExtendedAttributes()), Optional.empty());
    }

    /**
     * Reads only files that are not as they were when they were last read.
     *
     * @param caches the directory that remembers them; made when it is first needed, and never missed
     */
    public static FsBuildContexts cachedIn(Path caches) {
        return new FsBuildContexts(new FactReader(new ExtendedAttributes()), Optional.of(caches));
    }

    @Override
    public CapturedContext capture(ContextSource source, Reading reading) {
        return source instanceof ContextSource.Directory directory ? capture(directory, reading) : new NoContext();
    }

    private CapturedContext capture(ContextSource.Directory source, Reading reading) {
        Optional<IgnoreLookup> ignore = IgnoreLookup.of(source);
        Visibility visibility = Visibility.of(source, ignore.map(IgnoreLookup::file));
        Walked walked = ContextWalk.through(source, visibility);
        return new DirectoryCapture(source, ignore, read(PathBytes.path(source.path()), walked, reading));
    }

    private Snapshot read(Path root, Walked walked, Reading reading) {
        return caches.map(directory -> StatCache.of(directory, root).snapshot(walked, disk, reading))
                .orElseGet(() -> Snapshot.of(walked, disk));
    }
}
