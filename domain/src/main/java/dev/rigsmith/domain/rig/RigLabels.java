package dev.rigsmith.domain.rig;

/** The labels that Rigsmith writes into the images it builds. */
public final class RigLabels {

    /** The full build key, in hexadecimal. */
    public static final String KEY = "dev.rigsmith.key";
    /** The version of the scheme that made the key. */
    public static final String KEY_SCHEME = "dev.rigsmith.key-scheme";
    /** The kind of rig. */
    public static final String KIND = "dev.rigsmith.kind";
    /** The rig's short name. */
    public static final String NAME = "dev.rigsmith.name";
    /** The reference of the image that the last stage starts from; of the OCI image specification. */
    public static final String BASE_NAME = "org.opencontainers.image.base.name";
    /** The digest of that image's manifest; of the OCI image specification. */
    public static final String BASE_DIGEST = "org.opencontainers.image.base.digest";

    /** How an extended rig came about: the text of its {@code rig.yaml}, where that is short enough. */
    public static final String STORY = "dev.rigsmith.story";

    private RigLabels() {}
}
