package dev.rigsmith.domain.containerfile;

import java.util.ArrayList;
import java.util.List;

/** Splits text at blanks that are neither quoted nor escaped. Quotes and escapes stay in the words. */
final class Words {

    private final String text;
    private final char escape;
    private final List<String> words = new ArrayList<>();
    private int at;

    private Words(String text, char escape) {
        this.text = text;
        this.escape = escape;
    }

    static List<String> of(String text, char escape) {
        Words words = new Words(text, escape);
        while (words.at < text.length()) {
            words.take();
        }
        return words.words;
    }

    private void take() {
        if (Blank.is(text.charAt(at))) {
            at++;
            return;
        }
        int start = at;
        while (at < text.length() && !Blank.is(text.charAt(at))) {
            takePiece();
        }
        words.add(text.substring(start, at));
    }

    private void takePiece() {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            at = afterQuote(c);
        } else {
            at = Math.min(text.length(), at + (c == escape ? 2 : 1));
        }
    }

    private int afterQuote(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == escape && quote == '"' ? 2 : 1;
        }
        return Math.min(text.length(), end + 1);
    }
}
