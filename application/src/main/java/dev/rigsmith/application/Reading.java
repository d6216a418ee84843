package dev.rigsmith.application;

import dev.rigsmith.ports.ImageArchives;
import dev.rigsmith.ports.Progress;
import java.util.OptionalLong;

/** Adds up how much was read. */
final class Reading implements ImageArchives.Working {

    private final Progress progress;
    private final String what;
    private long read;

    Reading(Progress progress, String source) {
        this.progress = progress;
        this.what = "reading " + source;
    }

    @Override
    public void on(long bytes) {
        read += bytes;
        progress.working(what, read, OptionalLong.empty());
    }
}
