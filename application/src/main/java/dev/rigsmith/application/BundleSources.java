package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.ports.Bundle;
import dev.rigsmith.ports.Bundles;
import dev.rigsmith.ports.LocalSource;
import dev.rigsmith.ports.LocalSources;
import dev.rigsmith.ports.Progress;

/** Finds the bundle that a word names. */
final class BundleSources {

    private static final String INPUT = "-";
    private static final long SILENT = 32 << 20;

    private final LocalSources local;
    private final Bundles bundles;
    private final Progress progress;

    BundleSources(LocalSources local, Bundles bundles, Progress progress) {
        this.local = local;
        this.bundles = bundles;
        this.progress = progress;
    }

    /** Whoever gets it closes it. */
    Bundle open(String word) {
        Reading reading = new Reading(progress, shown(word), SILENT);
        return word.equals(INPUT)
                ? bundles.openInput(reading)
                : bundles.open(look(word).path(), reading);
    }

    /** What the bundle is called in messages and reports. */
    String shown(String word) {
        return word.equals(INPUT) ? "standard input" : word;
    }

    private LocalSource look(String word) {
        LocalSource file = local.look(word);
        if (file.directory()) {
            throw new RefusedException(
                    ErrorId.UNUSABLE_SOURCE,
                    word + " is a directory, and no bundle",
                    "name a file that `rig export` made");
        }
        return file;
    }
}
