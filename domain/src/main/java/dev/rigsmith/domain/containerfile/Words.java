package dev.rigsmith.domain.containerfile;

import java.util.ArrayList;
import java.util.List;

/** Splits text at blanks that are neither quoted nor escaped. Quotes and escapes stay in the words. */
final class Words {

    private Words() {}

    static List<String> of(String text, char escape) {
        List<String> words = new ArrayList<>();
        for (int at = start(text, 0); at < text.length(); ) {
            int end = end(text, at, escape);
            words.add(text.substring(at, end));
            at = start(text, end);
        }
        return words;
    }

    /** The first position from {@code at} on that is no blank. */
    static int start(String text, int at) {
        int start = at;
        while (start < text.length() && Blank.is(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** The end of the word that starts at {@code start}. */
    static int end(String text, int start, char escape) {
        int at = start;
        while (at < text.length() && !Blank.is(text.charAt(at))) {
            char c = text.charAt(at);
            at = c == '"' || c == '\'' ? afterQuote(text, at, escape) : at + (c == escape ? 2 : 1);
        }
        return Math.min(text.length(), at);
    }

    private static int afterQuote(String text, int start, char escape) {
        char quote = text.charAt(start);
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == escape && quote == '"' ? 2 : 1;
        }
        return at + 1;
    }
}
