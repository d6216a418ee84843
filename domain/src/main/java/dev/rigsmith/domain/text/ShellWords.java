package dev.rigsmith.domain.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Argument lists in the form that a POSIX shell reads. */
public final class ShellWords {

    private static final Pattern PLAIN =
            Pattern.compile("(?![A-Za-z_][A-Za-z0-9_]*=)[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+=:,./-]*");

    private ShellWords() {}

    /** Gives the line that a shell takes for exactly these words, character by character. */
    public static String line(List<String> words) {
        return words.stream().map(ShellWords::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
