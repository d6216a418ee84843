package dev.rigsmith.cli.screen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where questions are answered.
 *
 * @param answers what is typed; empty where nobody can be asked
 * @param whole whether a program that works on a terminal can be given this one
 */
public record Terminal(Optional<InputStream> answers, boolean whole) {

    private static final List<String> YES = List.of("y", "yes");
    private static final int LONGEST = 1000;

    /** The terminal of a process: there is one to ask on where both the question and the answer are on it. */
    public static Terminal of(InputStream in, boolean inTerminal, boolean outTerminal, boolean errTerminal) {
        return new Terminal(Optional.of(in).filter(answers -> inTerminal && errTerminal), inTerminal && outTerminal);
    }

    /** Nobody can be asked. */
    public static Terminal none() {
        return new Terminal(Optional.empty(), false);
    }

    /** Whether somebody can be asked. */
    public boolean canAsk() {
        return answers.isPresent();
    }

    /** Asks once, and waits for one line: {@code y} or {@code yes} is a yes, and all else, also the end, is a no. */
    public boolean confirms(Screen screen, String question) {
        screen.err().print(question + " [y/N] ");
        screen.err().flush();
        String answer = answers.map(Terminal::line).orElse("");
        return YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    private static String line(InputStream in) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int c = in.read(); c >= 0 && c != '\n' && line.size() < LONGEST; c = in.read()) {
                line.write(c);
            }
        } catch (IOException gone) {
            return "";
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
