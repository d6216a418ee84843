package dev.rigsmith.domain.story;

import dev.rigsmith.domain.text.ShellWords;
import java.util.List;

/**
 * A command that is run in place of a session at a terminal.
 *
 * @param words the program and its arguments, at least the program
 */
public record CommandLine(List<String> words) {

    private static final List<String> SHELLS = List.of("sh", "bash");
    private static final int WITH_SCRIPT = 3;

    public CommandLine {
        words = List.copyOf(words);
    }

    /** What understands {@link #text}: the shell that it names itself, or the usual one. */
    public String shell() {
        return isScript() ? words.get(0) : Session.SHELL;
    }

    /** The command as somebody types it: the script alone where it is one of a shell. */
    public String text() {
        return isScript() ? words.get(2) : ShellWords.line(words);
    }

    private boolean isScript() {
        return words.size() == WITH_SCRIPT
                && SHELLS.contains(words.get(0))
                && words.get(1).equals("-c");
    }
}
