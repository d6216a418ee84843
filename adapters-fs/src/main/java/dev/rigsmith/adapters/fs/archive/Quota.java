package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.archive.ArchiveLimits;
import dev.rigsmith.ports.ImageArchives;
import java.io.IOException;

/** Counts what an archive makes of itself, and ends it when that is too much. */
final class Quota {

    private final ArchiveLimits limits;
    private final ImageArchives.Working working;
    private long given;
    private long made;

    Quota(ArchiveLimits limits, ImageArchives.Working working) {
        this.limits = limits;
        this.working = working;
    }

    ArchiveLimits limits() {
        return limits;
    }

    /** So many bytes came from the stranger's own disk space. */
    void given(long bytes) {
        given += bytes;
    }

    /** So many bytes were worked through, be they unpacked or just read. */
    void made(long bytes) throws IOException {
        made += bytes;
        working.on(bytes);
        if (made > limits.bytes()) {
            throw new IOException("it unpacks to more than " + limits.bytes() + " bytes");
        }
        if (made > limits.free() && made / limits.ratio() > given) {
            throw new IOException("it unpacks to more than " + limits.ratio() + " times its size");
        }
    }
}
