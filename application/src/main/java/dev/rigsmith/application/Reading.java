package dev.rigsmith.application;

import dev.rigsmith.ports.ImageArchives;
import dev.rigsmith.ports.Progress;
import java.util.OptionalLong;

/** Adds up how much was read. */
final class Reading implements ImageArchives.Working {

    private final Progress progress;
    private final String what;
    private final long silent;
    private long read;

    Reading(Progress progress, String source) {
        this(progress, source, 0);
    }

    /** @param silent how many bytes are so few that nobody has to be told of them */
    Reading(Progress progress, String source, long silent) {
        this.progress = progress;
        this.silent = silent;
        this.what = "reading " + source;
    }

    @Override
    public void on(long bytes) {
        read += bytes;
        if (read > silent) {
            progress.working(what, read, OptionalLong.empty());
        }
    }
}
