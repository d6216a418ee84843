package dev.rigsmith.domain.story;

import dev.rigsmith.domain.text.Visible;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Comments of a Containerfile that quote text from outside. Each line of that stands behind something of ours, so that
 * none is an instruction, a parser directive or a word of a template's header; and none is too long for a builder.
 */
final class Comment {

    private static final int LONGEST = 1_000;

    private Comment() {}

    /**
     * Gives the lines, at least one.
     *
     * @param about our own words on the text: at least one, the first of which is no word of a header
     */
    static List<String> of(String about, String text) {
        List<String> pieces = text.lines().flatMap(Comment::pieces).toList();
        return IntStream.range(0, Math.max(1, pieces.size()))
                .mapToObj(i -> (i == 0 ? "# " + about + ": " : "#   | ") + (pieces.isEmpty() ? "" : pieces.get(i)))
                .map(line -> Visible.of(line).stripTrailing())
                .toList();
    }

    private static Stream<String> pieces(String line) {
        int[] characters = line.codePoints().toArray();
        return IntStream.iterate(0, at -> at == 0 || at < characters.length, at -> at + LONGEST)
                .mapToObj(at -> new String(characters, at, Math.min(LONGEST, characters.length - at)));
    }
}
