package dev.rigsmith.domain.containerfile;

import java.util.ArrayList;
import java.util.List;

/** White space as buildah's parser sees it: one notion for trimming and quoting, a narrower one for splitting. */
final class Blank {

    private Blank() {}

    /** Unicode white space, no-break spaces included, separators of the C0 set not. */
    static boolean is(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u0085' || c > 0x7f && Character.isSpaceChar(c);
    }

    static String trimStart(String text) {
        int start = 0;
        while (start < text.length() && is(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    static String trim(String text) {
        int end = text.length();
        while (end > 0 && is(text.charAt(end - 1))) {
            end--;
        }
        return trimStart(text.substring(0, end));
    }

    /** Splits at runs of blanks, into at most {@code limit} parts; 0 for no limit. The text must be trimmed. */
    static List<String> split(String text, int limit) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int end = end(text, start);
        while (end < text.length() && (limit == 0 || parts.size() < limit - 1)) {
            parts.add(text.substring(start, end));
            start = end;
            while (separates(text.charAt(start))) {
                start++;
            }
            end = end(text, start);
        }
        parts.add(text.substring(start));
        return List.copyOf(parts);
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && !separates(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean separates(char c) {
        return c == ' ' || c == '\t' || c == '\u000b' || c == '\f' || c == '\r';
    }
}
