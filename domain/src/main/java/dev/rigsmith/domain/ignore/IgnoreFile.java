package dev.rigsmith.domain.ignore;

import java.util.Arrays;
import java.util.Objects;

/** The ignore file that won: its name, as the user knows it, and its bytes, which are part of the build key. */
public final class IgnoreFile {

    private final String name;
    private final byte[] bytes;

    /** @param bytes the whole content; copied */
    public IgnoreFile(String name, byte[] bytes) {
        this.name = Objects.requireNonNull(name);
        this.bytes = bytes.clone();
    }

    /** The name for messages. */
    public String name() {
        return name;
    }

    /** The content: a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The rules that the file holds.
     *
     * @throws dev.rigsmith.domain.error.InvalidFileException if the builder would refuse one of its patterns
     */
    public IgnoreRules rules() {
        return IgnoreRules.parse(name, bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IgnoreFile that && name.equals(that.name) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return name + " (" + bytes.length + " bytes)";
    }
}
