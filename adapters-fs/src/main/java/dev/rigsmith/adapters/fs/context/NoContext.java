package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.context.ContextManifest;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.ignore.IgnoreFile;
import dev.rigsmith.ports.CapturedContext;
import java.util.List;
import java.util.Optional;

/** The context of a Containerfile that has none: nothing is in it and nothing can change. */
final class NoContext implements CapturedContext {

    @Override
    public Sha256 digest() {
        return manifest().digest();
    }

    @Override
    public ContextManifest manifest() {
        return ContextManifest.empty();
    }

    @Override
    public Optional<IgnoreFile> ignoreFile() {
        return Optional.empty();
    }

    @Override
    public List<Octets> changedSince() {
        return List.of();
    }
}
