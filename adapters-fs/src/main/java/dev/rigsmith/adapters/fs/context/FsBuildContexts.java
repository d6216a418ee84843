package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.ports.BuildContexts;
import dev.rigsmith.ports.CapturedContext;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Build contexts in directories. */
public final class FsBuildContexts implements BuildContexts {

    private final FactSource disk;
    private final Optional<Path> caches;
    private final ListingProgram program;
    private final Clock clock;

    FsBuildContexts(FactSource disk, Optional<Path> caches, ListingProgram program) {
        this(disk, caches, program, Clock.systemUTC());
    }

    FsBuildContexts(FactSource disk, Optional<Path> caches, ListingProgram program, Clock clock) {
        this.disk = disk;
        this.caches = caches;
        this.program = program;
        this.clock = clock;
    }

    /** Reads every file at every capture. */
    public static FsBuildContexts uncached() {
        return new FsBuildContexts(new FactReader(new ExtendedAttributes()), Optional.empty(), ListingProgram.NONE);
    }

    /**
     * Reads only files that are not as they were when they were last read, and looks at each only where a listing says that
     * any path of the context is not.
     *
     * @param caches the directory that remembers them; made when it is first needed, and never missed
     * @param program what makes listings; never missed either
     */
    public static FsBuildContexts cachedIn(Path caches, ListingProgram program) {
        return new FsBuildContexts(new FactReader(new ExtendedAttributes()), Optional.of(caches), program);
    }

    @Override
    public CapturedContext capture(ContextSource source, Reading reading) {
        return begin(source, reading).captured();
    }

    @Override
    public Capturing begin(ContextSource source, Reading reading) {
        return source instanceof ContextSource.Directory directory ? begin(directory, reading) : NoContext::new;
    }

    private Capturing begin(ContextSource.Directory source, Reading reading) {
        try {
            Optional<IgnoreLookup> ignore = IgnoreLookup.of(source);
            return caches.isPresent()
                    ? new CachedReading(source, ignore, disk, caches.get(), program, clock).begin(reading)
                    : () -> uncached(source, ignore);
        } catch (RigsmithException why) {
            return () -> {
                throw why;
            };
        }
    }

    private CapturedContext uncached(ContextSource.Directory source, Optional<IgnoreLookup> ignore) {
        Visibility visibility = Visibility.of(source, ignore.map(IgnoreLookup::file));
        return new DirectoryCapture(source, ignore, Snapshot.of(ContextWalk.through(source, visibility), disk));
    }
}
