package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.ContextManifest;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.ignore.IgnoreFile;
import dev.rigsmith.ports.CapturedContext;
import java.util.List;
import java.util.Optional;

/** A directory as it was when it was read. */
final class DirectoryCapture implements CapturedContext {

    private final ContextSource.Directory source;
    private final Optional<IgnoreLookup> ignore;
    private final Snapshot snapshot;
    private final Recheck recheck;

    DirectoryCapture(
            ContextSource.Directory source, Optional<IgnoreLookup> ignore, Snapshot snapshot, Recheck recheck) {
        this.source = source;
        this.ignore = ignore;
        this.snapshot = snapshot;
        this.recheck = recheck;
    }

    @Override
    public ContextManifest manifest() {
        return snapshot.manifest();
    }

    @Override
    public Optional<IgnoreFile> ignoreFile() {
        return ignore.map(IgnoreLookup::file);
    }

    @Override
    public List<Octets> changedSince() {
        Comparison comparison = new Comparison(snapshot, recheck);
        comparison.ignoreFiles(ignore, IgnoreLookup.of(source));
        comparison.paths(ContextWalk.through(PathBytes.path(source.path()), Visibility.under(ignoreFile())));
        return comparison.changed();
    }
}
