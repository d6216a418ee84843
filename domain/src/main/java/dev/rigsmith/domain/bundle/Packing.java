package dev.rigsmith.domain.bundle;

import java.util.Locale;

/** How a bundle is compressed. */
public enum Packing {
    GZIP(".rig.tgz"),
    ZSTD(".rig.tar.zst");

    private final String ending;

    Packing(String ending) {
        this.ending = ending;
    }

    /** The word for it: {@code gzip}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the file with the bundle of a rig is called where nobody says so; a rig's name may hold {@code /} and a tag. */
    public String fileName(String rig) {
        return rig.replace('/', '-').replace(':', '-') + ending;
    }
}
