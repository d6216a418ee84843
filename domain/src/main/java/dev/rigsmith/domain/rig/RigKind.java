package dev.rigsmith.domain.rig;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /** Reads the word for a kind; empty where it is none. */
    public static Optional<RigKind> read(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
