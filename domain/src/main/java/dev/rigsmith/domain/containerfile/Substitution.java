package dev.rigsmith.domain.containerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Replaces variables in one word and removes its quotes and escapes: {@code $X}, <code>${X}</code>,
 * <code>${X:-word}</code>, <code>${X:+word}</code>, and both without the colon, which then ask only whether X is set.
 */
final class Substitution {

    private static final int DEEPEST = 50;
    private static final int END = -1;

    private final String word;
    private final Map<String, String> values;
    private final Place place;
    private final List<String> empty = new ArrayList<>();
    private int at;
    private int depth;

    private Substitution(String word, Map<String, String> values, Place place) {
        this.word = word;
        this.values = values;
        this.place = place;
    }

    /** @throws dev.rigsmith.domain.error.InvalidFileException if quotes or braces do not match */
    static Substituted in(String word, Map<String, String> values, Place place) {
        return isPlain(word) ? new Substituted(word, List.of()) : substituted(word, values, place);
    }

    /** Most words are, and are not read letter by letter. */
    private static boolean isPlain(String word) {
        return word.indexOf('$') < 0 && word.indexOf('\\') < 0 && word.indexOf('"') < 0 && word.indexOf('\'') < 0;
    }

    private static Substituted substituted(String word, Map<String, String> values, Place place) {
        Substitution substitution = new Substitution(word, values, place);
        String text = substitution.until(END);
        return new Substituted(text, List.copyOf(substitution.empty));
    }

    private String until(int stop) {
        if (++depth > DEEPEST) {
            throw place.invalid("substitutions nest more than " + DEEPEST + " deep", "write it flatter");
        }
        StringBuilder text = new StringBuilder();
        while (peek() != END && peek() != stop) {
            text.append(piece());
        }
        if (stop != END) {
            expect((char) stop);
        }
        depth--;
        return text.toString();
    }

    private String piece() {
        return switch (peek()) {
            case '\'' -> singleQuoted();
            case '"' -> doubleQuoted();
            case '$' -> variable();
            case '\\' -> escaped();
            default -> String.valueOf(take());
        };
    }

    private String escaped() {
        take();
        return peek() == END ? "" : String.valueOf(take());
    }

    private String singleQuoted() {
        take();
        int end = word.indexOf('\'', at);
        String text = word.substring(at, end < 0 ? word.length() : end);
        at += text.length();
        expect('\'');
        return text;
    }

    private String doubleQuoted() {
        take();
        StringBuilder text = new StringBuilder();
        while (peek() != END && peek() != '"') {
            text.append(peek() == '$' ? variable() : peek() == '\\' ? escapedInQuotes() : take());
        }
        expect('"');
        return text.toString();
    }

    private String escapedInQuotes() {
        take();
        boolean special = peek() == '"' || peek() == '$' || peek() == '\\';
        return special ? String.valueOf(take()) : peek() == END ? "" : "\\";
    }

    private String variable() {
        take();
        if (peek() != '{') {
            String name = name();
            return name.isEmpty() ? "$" : value(name);
        }
        take();
        String name = name();
        return peek() == '}' ? closed(value(name)) : modified(name);
    }

    private String closed(String value) {
        take();
        return value;
    }

    private String modified(String name) {
        boolean colon = peek() == ':';
        at += colon ? 1 : 0;
        int modifier = peek();
        if (modifier != '-' && modifier != '+') {
            throw place.invalid(
                    "`" + word + "` is not a substitution that builders agree on",
                    "use ${X}, ${X:-word} or ${X:+word}");
        }
        take();
        String alternative = until('}');
        boolean present = colon ? !values.getOrDefault(name, "").isEmpty() : values.containsKey(name);
        if (modifier == '+') {
            return present ? alternative : value(name);
        }
        return present ? value(name) : alternative;
    }

    private String value(String name) {
        String value = values.getOrDefault(name, "");
        if (value.isEmpty()) {
            empty.add(name);
        }
        return value;
    }

    private String name() {
        int start = at;
        if (at < word.length() && Character.isDigit(word.charAt(at))) {
            at++;
            return word.substring(start, at);
        }
        while (at < word.length() && (Character.isLetterOrDigit(word.charAt(at)) || word.charAt(at) == '_')) {
            at++;
        }
        return word.substring(start, at);
    }

    private int peek() {
        return at < word.length() ? word.charAt(at) : END;
    }

    private char take() {
        return word.charAt(at++);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw place.invalid("`" + word + "` lacks a closing " + c, "add it");
        }
        at++;
    }
}
