package dev.rigsmith.plainrecords;

import java.util.List;

/** A record with a component of every kind. */
public record Everything(
        boolean flag,
        byte octet,
        char letter,
        short small,
        int number,
        long large,
        float rough,
        double fine,
        String text,
        List<String> texts,
        int[] array) {

    /** A record without components. */
    public record Nothing() {}

    /** A record that says itself when two are equal. */
    public record Loose(String text) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Loose that && text.equalsIgnoreCase(that.text);
        }

        @Override
        public int hashCode() {
            return 7;
        }
    }
}
