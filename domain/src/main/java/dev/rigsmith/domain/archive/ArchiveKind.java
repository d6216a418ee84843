package dev.rigsmith.domain.archive;

/** What a file or directory is, judged by its content alone. */
public enum ArchiveKind {
    /** A tar with a {@code manifest.json}, as {@code podman save} and {@code docker save} write it. */
    DOCKER_ARCHIVE("docker-archive"),
    /** A tar of an OCI image layout. */
    OCI_ARCHIVE("OCI archive"),
    /** A directory with an OCI image layout. */
    OCI_LAYOUT("OCI layout"),
    /** A bundle of a rig: a gzip tar whose first member is {@code rig.yaml}. */
    BUNDLE("bundle"),
    /** Some other tar, which may be a root file system. */
    TAR("tar"),
    /** Nothing of these. */
    UNKNOWN("unknown");

    private final String word;

    ArchiveKind(String word) {
        this.word = word;
    }

    /** What people call it. */
    public String word() {
        return word;
    }

    /** Whether images are in it. */
    public boolean holdsImages() {
        return this == DOCKER_ARCHIVE || this == OCI_ARCHIVE || this == OCI_LAYOUT;
    }
}
