package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.ContextManifest;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.ignore.IgnoreFile;
import dev.rigsmith.ports.CapturedContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A directory as it was when it was read. */
final class DirectoryCapture implements CapturedContext {

    private final ContextSource.Directory source;
    private final Optional<IgnoreLookup> ignore;
    private final Snapshot snapshot;
    private final ContextManifest manifest;
    private final Sha256 digest;

    DirectoryCapture(ContextSource.Directory source, Optional<IgnoreLookup> ignore, Snapshot snapshot) {
        this.source = source;
        this.ignore = ignore;
        this.snapshot = snapshot;
        this.manifest = snapshot.manifest();
        this.digest = manifest.digest();
    }

    @Override
    public Sha256 digest() {
        return digest;
    }

    @Override
    public ContextManifest manifest() {
        return manifest;
    }

    @Override
    public Optional<IgnoreFile> ignoreFile() {
        return ignore.map(IgnoreLookup::file);
    }

    /** A file that was no longer what the system had said of it when it was read. */
    Optional<Path> changedWhileRead() {
        return snapshot.seen().stream()
                .filter(seen -> !seen.stat().equals(seen.sighting().stat()))
                .map(seen -> seen.sighting().file())
                .findFirst();
    }

    @Override
    public List<Octets> changedSince() {
        Visibility visibility = Visibility.of(source, ignoreFile());
        Comparison comparison = new Comparison(snapshot, ContextWalk.through(source, visibility));
        comparison.compareIgnoreFiles(ignore, IgnoreLookup.of(source));
        comparison.comparePaths();
        if (visibility.showsAll()) {
            comparison.compareDirectories();
        }
        return comparison.changed();
    }
}
