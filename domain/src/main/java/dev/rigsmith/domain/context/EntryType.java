package dev.rigsmith.domain.context;

/** The types of entry that a builder copies. Sockets are not among them: the builder skips them. */
public enum EntryType {
    FILE("file"),
    DIRECTORY("dir"),
    SYMBOLIC_LINK("link"),
    FIFO("fifo"),
    CHARACTER_DEVICE("char"),
    BLOCK_DEVICE("block");

    private final String code;

    EntryType(String code) {
        this.code = code;
    }

    /** The word that stands for the type in keys and records. It never changes. */
    public String code() {
        return code;
    }
}
