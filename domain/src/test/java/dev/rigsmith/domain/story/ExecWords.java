package dev.rigsmith.domain.story;

import java.util.ArrayList;
import java.util.List;

/** The words of a JSON array of strings (RFC 8259), read with other means than it is written. */
final class ExecWords {

    private final String json;
    private int at;

    private ExecWords(String json) {
        this.json = json;
    }

    static List<String> of(String json) {
        ExecWords reading = new ExecWords(json);
        List<String> words = new ArrayList<>();
        while ((reading.at = json.indexOf('"', reading.at)) >= 0) {
            words.add(reading.word());
        }
        return words;
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        at++;
        while (json.charAt(at) != '"') {
            word.append(json.charAt(at) == '\\' ? escaped() : json.charAt(at));
            at++;
        }
        at++;
        return word.toString();
    }

    private char escaped() {
        char c = json.charAt(++at);
        if (c == 'u') {
            at += 4;
            return (char) Integer.parseInt(json.substring(at - 3, at + 1), 16);
        }
        return c == 'n' ? '\n' : c == 't' ? '\t' : c;
    }
}
