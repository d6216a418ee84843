package dev.rigsmith.domain.story;

import dev.rigsmith.domain.text.Visible;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code RUN} instructions, whatever is in the script. */
final class RunLine {

    /** buildah ends its reading without a word at a line of 64 KiB; this many characters are at most 24 KiB. */
    private static final int PIECE = 2_000;

    private RunLine() {}

    /**
     * Gives the instruction that has a shell run a script: as it was typed where nothing in that means something to
     * builders, else as a JSON array.
     */
    static String of(String shell, String script) {
        return shell.equals(Session.SHELL) && isPlain(script)
                ? "RUN " + script
                : "RUN " + json(List.of(shell, "-c", script));
    }

    /** Builders see flags and arrays at the start, continuations at the end, heredocs anywhere, and cut off blanks. */
    private static boolean isPlain(String script) {
        return script.length() <= PIECE
                && script.equals(script.strip())
                && !script.startsWith("[")
                && !script.startsWith("--")
                && !script.endsWith("\\")
                && !script.contains("<<")
                && Visible.of(script).equals(script);
    }

    private static String json(List<String> words) {
        return words.stream().map(RunLine::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String word) {
        int[] characters = word.codePoints().toArray();
        return IntStream.range(0, characters.length)
                .mapToObj(i -> placed(characters[i], i))
                .collect(Collectors.joining("", "\"", "\""));
    }

    /** On both sides of a break is nothing that builders see there. */
    private static String placed(int c, int position) {
        if (position % PIECE == PIECE - 1) {
            return spelled(Character.toString(c)) + "\\\n";
        }
        return position >= PIECE && position % PIECE == 0 ? spelled(Character.toString(c)) : escaped(c);
    }

    private static String escaped(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> visible(Character.toString(c));
        };
    }

    /** JSON spells hidden characters by their halves. */
    private static String visible(String text) {
        return Visible.of(text).equals(text) ? text : spelled(text);
    }

    private static String spelled(String text) {
        return text.chars().mapToObj(half -> String.format("\\u%04x", half)).collect(Collectors.joining());
    }
}
