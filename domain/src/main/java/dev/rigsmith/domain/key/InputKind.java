package dev.rigsmith.domain.key;

/**
 * The kinds of build input, in the order in which changes are told. The tag is part of the key: a released tag never
 * changes.
 */
public enum InputKind {
    CONTAINERFILE('F', "containerfile"),
    TARGET('T', "target"),
    PLATFORM('P', "platform"),
    BASE('B', "base"),
    ARG('A', "arg"),
    LABEL('L', "label"),
    SECRET('S', "secret"),
    REFRESH('R', "refresh"),
    IGNORE_FILE('I', "ignore file"),
    PATH('C', "path");

    private final char tag;
    private final String word;

    InputKind(char tag, String word) {
        this.tag = tag;
        this.word = word;
    }

    /** The byte that stands for the kind in the key's stream. */
    public byte tag() {
        return (byte) tag;
    }

    /** The kind in the words of a user. */
    public String word() {
        return word;
    }
}
