package dev.rigsmith.application;

import java.util.Locale;

/** What preparing a rig came to. */
public enum Outcome {
    /** The built image was here and current. */
    HIT,
    /** The image was fetched: it is another one than before, or one that another machine built from the same key. */
    PULLED,
    /** The image was built. */
    BUILT,
    /** The published image was here, or is the same after fetching it again. */
    UNCHANGED,
    /** It is not ready; the error says why. */
    FAILED;

    /** The outcome as people and programs read it: {@code hit}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
