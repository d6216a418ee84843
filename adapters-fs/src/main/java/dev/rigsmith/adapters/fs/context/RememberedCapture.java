package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.domain.context.ContextManifest;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.ignore.IgnoreFile;
import dev.rigsmith.ports.CapturedContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A directory that is as it was when it was last read. Its paths are not even looked at before somebody asks for them. */
final class RememberedCapture implements CapturedContext {

    private final CachedReading reading;
    private final ContextMemory memory;
    private final long began;
    private Optional<DirectoryCapture> capture = Optional.empty();

    /** @param began when it was listed, in nanoseconds since the epoch */
    RememberedCapture(CachedReading reading, ContextMemory memory, long began) {
        this.reading = reading;
        this.memory = memory;
        this.began = began;
    }

    @Override
    public Sha256 digest() {
        return memory.digest();
    }

    @Override
    public Optional<IgnoreFile> ignoreFile() {
        return reading.ignoreFile();
    }

    @Override
    public ContextManifest manifest() {
        return capture().manifest();
    }

    @Override
    public List<Octets> changedSince() {
        return capture().changedSince();
    }

    /**
     * What was listed, read. The digest has been told by now, so the paths must be the ones that it is of: where a file
     * changed after it was listed, and what was read of it before is known no more, there is nothing that could be told.
     */
    private synchronized DirectoryCapture capture() {
        if (capture.isEmpty()) {
            DirectoryCapture read = reading.read(memory.listing(), began);
            if (!read.digest().equals(memory.digest())) {
                reading.forget();
                Path changed = read.changedWhileRead().orElse(reading.root());
                throw Reasons.unreadable(changed, new IOException("It changes while it is read"));
            }
            capture = Optional.of(read);
        }
        return capture.get();
    }
}
