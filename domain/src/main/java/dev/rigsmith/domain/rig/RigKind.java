package dev.rigsmith.domain.rig;

import java.util.Locale;

/** Where a rig comes from, and so what makes it ready. */
public enum RigKind {
    /** Declared in the repository's {@code rigsmith.yaml}. */
    PROJECT,
    /** A reusable Containerfile; made ready by building. */
    TEMPLATE,
    /** A published image; made ready by pulling. */
    PREFAB,
    /** Made by hand and committed; cannot be made again. */
    EXTENDED;

    /** The kind as people and programs read it: {@code template}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
