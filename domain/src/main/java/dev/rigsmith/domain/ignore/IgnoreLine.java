package dev.rigsmith.domain.ignore;

import dev.rigsmith.domain.error.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A line that holds a pattern.
 *
 * @param text the line without surrounding white space, and without the slashes that stood first or last on it
 * @param readable whether the bytes were UTF-8
 */
record IgnoreLine(String text, boolean readable) {

    /** The pattern of a line, if it has one. */
    static Optional<IgnoreLine> of(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] == '#') {
            return Optional.empty();
        }
        String line = new String(bytes, StandardCharsets.UTF_8);
        // Slashes go before white space does: "/a" is anchored nowhere, while " /a" keeps its slash and matches
        // nothing.
        String text = trimSpace(trimSlashes(line));
        return text.isEmpty() ? Optional.empty() : Optional.of(new IgnoreLine(text, isUtf8(bytes)));
    }

    /** What the line says. */
    ParsedRule rule() {
        return readable ? ParsedRule.of(text) : ParsedRule.doubtful(CleanPath.of(text));
    }

    Problem problem(String file, int line, String fault) {
        return new Problem(file, line, 0, "the pattern \"" + text + "\" is not valid: " + fault, "");
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String trimSlashes(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == '/') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(start, end);
    }

    private static String trimSpace(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    // Unicode's White_Space, which Java's own predicates miss in part (no-break spaces, U+0085).
    private static boolean isSpace(char c) {
        return c >= '\t' && c <= '\r' || c == 0x85 || Character.isSpaceChar(c);
    }
}
