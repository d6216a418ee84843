package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.archive.ArchiveLimits;
import dev.rigsmith.ports.ImageArchives;
import java.io.IOException;

/** Counts what an archive makes of itself, and ends it when that is too much. */
public final class Quota {

    private final ArchiveLimits limits;
    private final ImageArchives.Working working;
    private long given;
    private long made;

    /** @param working is told of every byte that is worked through */
    public Quota(ArchiveLimits limits, ImageArchives.Working working) {
        this.limits = limits;
        this.working = working;
    }

    /** What is allowed. */
    public ArchiveLimits limits() {
        return limits;
    }

    /** So many bytes came from the stranger's own disk space. */
    public void given(long bytes) {
        given += bytes;
    }

    /** So many bytes were read, and nothing was made of them. */
    public void working(long bytes) {
        working.on(bytes);
    }

    /** So many bytes were worked through, be they unpacked or just read. */
    public void made(long bytes) throws IOException {
        made += bytes;
        working(bytes);
        if (made > limits.bytes()) {
            throw new IOException("it unpacks to more than " + limits.bytes() + " bytes");
        }
        if (made > limits.free() && made / limits.ratio() > given) {
            throw new IOException("it unpacks to more than " + limits.ratio() + " times its size");
        }
    }
}
