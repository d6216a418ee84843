package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.ports.BuildContexts;
import dev.rigsmith.ports.CapturedContext;
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
        Optional<IgnoreLookup> ignore = IgnoreLookup.of(source);
        Visibility visibility = Visibility.of(source, ignore.map(IgnoreLookup::file));
        Walked walked = ContextWalk.through(source, visibility);
        return new DirectoryCapture(source, ignore, Snapshot.of(walked, facts));
    }
}
