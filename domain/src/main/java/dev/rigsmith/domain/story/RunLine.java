package dev.rigsmith.domain.story;

import dev.rigsmith.domain.text.Visible;
import java.util.List;
import java.util.stream.Collectors;

/** {@code RUN} instructions of one line each, whatever is in the script. */
final class RunLine {

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
        return script.equals(script.strip())
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
        StringBuilder json = new StringBuilder("\"");
        word.codePoints().forEach(c -> json.append(escaped(c)));
        return json.append('"').toString();
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
        return Visible.of(text).equals(text)
                ? text
                : text.chars().mapToObj(half -> String.format("\\u%04x", half)).collect(Collectors.joining());
    }
}
