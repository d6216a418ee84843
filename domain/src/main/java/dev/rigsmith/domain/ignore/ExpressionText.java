package dev.rigsmith.domain.ignore;

import java.util.Optional;

/** A regular expression while it is read. A fault or a doubt ends the reading: no text is left after it. */
final class ExpressionText {

    private final String text;
    private int position;
    private String fault = "";
    private boolean doubtful;

    ExpressionText(String text) {
        this.text = text;
    }

    boolean hasMore() {
        return position < text.length();
    }

    boolean at(char c) {
        return hasMore() && text.charAt(position) == c;
    }

    boolean skip(char c) {
        boolean found = at(c);
        if (found) {
            position++;
        }
        return found;
    }

    void skip(int chars) {
        position += chars;
    }

    /** Takes the next code point; there must be one. */
    int next() {
        int c = text.codePointAt(position);
        position += Character.charCount(c);
        return c;
    }

    /** Gives back the last character, which must be in the basic plane. */
    void back() {
        position--;
    }

    String rest() {
        return text.substring(position);
    }

    /** The builder refuses this expression. The first fault or doubt stands. */
    void refuse(String why) {
        if (fault.isEmpty() && !doubtful) {
            fault = why;
        }
        position = text.length();
    }

    /** What the builder makes of this expression cannot be told. */
    void doubt() {
        doubtful = fault.isEmpty();
        position = text.length();
    }

    Optional<String> fault() {
        return Optional.of(fault).filter(why -> !why.isEmpty());
    }

    boolean doubtful() {
        return doubtful;
    }
}
