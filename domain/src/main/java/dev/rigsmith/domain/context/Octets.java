package dev.rigsmith.domain.context;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * An immutable string of bytes, ordered by unsigned byte value. File names and link targets are bytes on Linux and
 * need not be text, so they are kept as they are.
 *
 * @param latin1 one character for each byte, which makes the natural order of strings the order of bytes
 */
public record Octets(String latin1) implements Comparable<Octets> {

    public Octets {
        Objects.requireNonNull(latin1);
    }

    /** Gives the string of these bytes. */
    public static Octets of(byte[] bytes) {
        return new Octets(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** Gives the UTF-8 bytes of a text. */
    public static Octets ofText(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A fresh copy of the bytes. */
    public byte[] bytes() {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** How many bytes there are. */
    public int length() {
        return latin1.length();
    }

    @Override
    public int compareTo(Octets other) {
        return latin1.compareTo(other.latin1);
    }

    /** The bytes read as UTF-8, with a replacement character for what is not text. */
    @Override
    public String toString() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
