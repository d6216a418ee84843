package dev.rigsmith.domain.containerfile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that follows an instruction and belongs to it: {@code <<EOF} until a line {@code EOF}.
 *
 * @param delimiter the line that ends it
 * @param indented whether tabs may stand before the delimiter, as {@code <<-} asks for
 */
record Heredoc(String delimiter, boolean indented) {

    private static final Set<String> KEYWORDS = Set.of("ADD", "COPY", "RUN");
    private static final Pattern MARKER = Pattern.compile("\\d*<<(-?)(\"[^\"<]+\"|'[^'<]+'|[\\w.+-]+)");

    /** The heredocs of an instruction, in order; only {@code ADD}, {@code COPY} and {@code RUN} can have any. */
    static List<Heredoc> openedBy(String text, char escape) {
        return text.contains("<<") ? marked(text, escape) : List.of();
    }

    private static List<Heredoc> marked(String text, char escape) {
        Instruction instruction = Instruction.of(new LogicalLine(text, 0), escape);
        Instruction inner = instruction.trigger().orElse(instruction);
        if (!KEYWORDS.contains(inner.keyword()) || JsonForm.matches(inner.arguments())) {
            return List.of();
        }
        return Words.of(inner.arguments(), escape).stream()
                .flatMap(word -> openedByWord(word).stream())
                .toList();
    }

    private static Optional<Heredoc> openedByWord(String word) {
        Matcher marker = MARKER.matcher(word);
        return marker.matches()
                ? Optional.of(
                        new Heredoc(unquoted(marker.group(2)), !marker.group(1).isEmpty()))
                : Optional.empty();
    }

    private static String unquoted(String word) {
        boolean quoted = word.charAt(0) == '"' || word.charAt(0) == '\'';
        return quoted ? word.substring(1, word.length() - 1) : word;
    }

    boolean endsAt(String line) {
        int start = 0;
        while (indented && start < line.length() && line.charAt(start) == '\t') {
            start++;
        }
        return line.substring(start).equals(delimiter);
    }
}
