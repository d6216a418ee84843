package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.ignore.IgnoreFile;
import dev.rigsmith.ports.BuildContexts;
import dev.rigsmith.ports.CapturedContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Build contexts in directories. */
public final class FsBuildContexts implements BuildContexts {

    private final FactSource facts;

    private FsBuildContexts(FactSource facts) {
        this.facts = facts;
    }

    /** Reads every file at every capture. */
    public static FsBuildContexts uncached() {
        return new FsBuildContexts(new FactReader(new ExtendedAttributes()));
    }

    @Override
    public CapturedContext capture(ContextSource source) {
        return source instanceof ContextSource.Directory directory ? capture(directory) : new NoContext();
    }

    private CapturedContext capture(ContextSource.Directory source) {
        Path root = PathBytes.path(source.path());
        Optional<IgnoreLookup> ignore = IgnoreLookup.of(source);
        Optional<IgnoreFile> file = ignore.map(IgnoreLookup::file);
        List<Sighting> sightings = ContextWalk.through(root, Visibility.under(file));
        return new DirectoryCapture(source, ignore, Snapshot.of(sightings, facts));
    }
}
