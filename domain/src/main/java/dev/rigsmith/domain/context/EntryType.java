package dev.rigsmith.domain.context;

/** The types of entry that a builder copies. Sockets are not among them: the builder skips them. */
public enum EntryType {
    FILE("file", Content.FileDigest.class),
    DIRECTORY("dir", Content.Nothing.class),
    SYMBOLIC_LINK("link", Content.LinkTarget.class),
    FIFO("fifo", Content.Nothing.class),
    CHARACTER_DEVICE("char", Content.DeviceNumber.class),
    BLOCK_DEVICE("block", Content.DeviceNumber.class);

    private final String code;
    private final Class<? extends Content> content;

    EntryType(String code, Class<? extends Content> content) {
        this.code = code;
        this.content = content;
    }

    /** The word that stands for the type in keys and records. It never changes. */
    public String code() {
        return code;
    }

    /** Whether an entry of this type can have such content. */
    boolean holds(Content candidate) {
        return content.isInstance(candidate);
    }
}
