package dev.rigsmith.domain.remote;

import java.util.Locale;

/** Whether what is here is what the registry has. */
public enum Freshness {
    /** It is. */
    CURRENT,
    /** The registry has another one now. */
    OUTDATED,
    /** There is nothing here to compare, or no answer. */
    UNKNOWN;

    /** The word as people and programs read it: {@code outdated}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
