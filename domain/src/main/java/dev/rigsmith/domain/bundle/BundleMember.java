package dev.rigsmith.domain.bundle;

import java.util.Arrays;
import java.util.Optional;

/** What may be in a bundle, in the order in which it is. */
public enum BundleMember {
    STORY("rig.yaml", 1 << 20),
    MANIFEST("manifest.json", 1 << 20),
    SIGNATURE("manifest.sig", 64),
    CONTAINERFILE("Containerfile", 2 << 20),
    IMAGE("image.tar", 256L << 30);

    private final String fileName;
    private final long largest;

    BundleMember(String fileName, long largest) {
        this.fileName = fileName;
        this.largest = largest;
    }

    /** What it is called in the bundle. */
    public String fileName() {
        return fileName;
    }

    /** The most bytes that it may have. */
    public long largest() {
        return largest;
    }

    /** Gives the member of this name, as it stands in the bundle; empty where there can be none. */
    public static Optional<BundleMember> named(String name) {
        return Arrays.stream(values())
                .filter(member -> member.fileName.equals(name))
                .findFirst();
    }
}
