package dev.rigsmith.domain.containerfile;

/** Placeholder until the parser lands. */
public final class Containerfile {
    private Containerfile() {}

    /** Placeholder. */
    public static Containerfile parse(String displayName, byte[] bytes) {
        return new Containerfile();
    }
}
