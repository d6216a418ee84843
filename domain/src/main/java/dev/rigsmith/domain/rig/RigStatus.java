package dev.rigsmith.domain.rig;

import java.util.Locale;

/** How a rig stands right now. Always computed, never stored. */
public enum RigStatus {
    /** Its image is here and current. */
    READY,
    /** Its image is here, but its inputs changed since. */
    STALE,
    /** Its image is not here, and can be made or fetched. */
    UNPREPARED,
    /** Its image is gone and cannot be made again. */
    MISSING,
    /** There is no engine to ask. */
    UNKNOWN;

    /** The status as people and programs read it: {@code stale}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
