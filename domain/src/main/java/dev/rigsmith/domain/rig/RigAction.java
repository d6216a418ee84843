package dev.rigsmith.domain.rig;

import java.util.Locale;

/** The least work that makes a rig ready. */
public enum RigAction {
    /** Nothing: the image is here and current. */
    NONE,
    PULL,
    BUILD,
    /** Nothing can: the image is gone and was made by hand. */
    MISSING;

    /** The action as people and programs read it: {@code build}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
