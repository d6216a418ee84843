package dev.rigsmith.domain.story;

import dev.rigsmith.domain.text.Visible;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Comments of a Containerfile that quote text from outside. Each line of that stands behind something of ours, so that
 * none is an instruction, a parser directive or a word of a template's header.
 */
final class Comment {

    private Comment() {}

    /**
     * Gives the lines.
     *
     * @param about our own words on the text: at least one, the first of which is no word of a header
     */
    static List<String> of(String about, String text) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, Math.max(1, lines.size()))
                .mapToObj(i -> (i == 0 ? "# " + about + ": " : "#   | ") + (lines.isEmpty() ? "" : lines.get(i)))
                .map(line -> Visible.of(line).stripTrailing())
                .toList();
    }
}
