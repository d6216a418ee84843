package dev.rigsmith.domain.containerfile;

import java.util.ArrayList;
import java.util.List;

/** Joins physical lines to logical ones: continuations, comments, blank lines and the bodies of heredocs. */
final class Lexer {

    private final List<String> physical;
    private final char escape;
    private final Problems problems;
    private int next;

    Lexer(List<String> physical, char escape, Problems problems) {
        this.physical = physical;
        this.escape = escape;
        this.problems = problems;
    }

    List<LogicalLine> logicalLines() {
        List<LogicalLine> lines = new ArrayList<>();
        while (next < physical.size()) {
            LogicalLine line = logicalLine();
            if (!line.text().isEmpty()) {
                lines.add(line);
                Heredoc.openedBy(line.text(), escape).forEach(heredoc -> skip(heredoc, line));
            }
        }
        return lines;
    }

    private LogicalLine logicalLine() {
        int start = next + 1;
        String first = physical.get(next++);
        if (isEmpty(first)) {
            return new LogicalLine("", start);
        }
        StringBuilder text = new StringBuilder();
        boolean more = append(Blank.trimStart(first), text);
        while (more && next < physical.size()) {
            String line = physical.get(next++);
            more = isEmpty(line) || append(line, text);
        }
        return new LogicalLine(Blank.trim(text.toString()), start);
    }

    /** Adds a line without its continuation character, and tells whether it had one. */
    private boolean append(String line, StringBuilder text) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
            end--;
        }
        boolean continues = end > 0 && line.charAt(end - 1) == escape;
        text.append(continues ? line.substring(0, end - 1) : line);
        return continues;
    }

    private void skip(Heredoc heredoc, LogicalLine opener) {
        while (next < physical.size()) {
            if (heredoc.endsAt(physical.get(next++))) {
                return;
            }
        }
        problems.add(
                opener.line(),
                "the heredoc `" + heredoc.delimiter() + "` does not end",
                "end it with a line that holds only " + heredoc.delimiter());
    }

    private static boolean isEmpty(String line) {
        String text = Blank.trimStart(line);
        return text.isEmpty() || text.charAt(0) == '#';
    }
}
