package dev.rigsmith.cli.screen;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Where results and messages go. Results go to standard output and messages to standard error, both in UTF-8.
 *
 * @param out results
 * @param err messages and the engine's output
 * @param outStyle how results are set off
 * @param errStyle how messages are set off
 * @param passing where standard error can show a line that passes
 */
public record Screen(PrintStream out, PrintStream err, Style outStyle, Style errStyle, Optional<Passing> passing) {

    /** Shows a line that passes. */
    @FunctionalInterface
    public interface Passing {

        /** Shows it in place of the one before, until anything else is written; an empty one shows nothing. */
        void show(String line);
    }

    /** The screen of a process; each stream is styled when it is a terminal that understands colour. */
    public static Screen of(
            OutputStream out,
            OutputStream err,
            Map<String, String> environment,
            boolean outTerminal,
            boolean errTerminal) {
        boolean smart = !"dumb".equals(environment.get("TERM"));
        boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty() && smart;
        Optional<StatusLine> status = Optional.of(new StatusLine(err)).filter(line -> smart && errTerminal);
        return new Screen(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(status.<OutputStream>map(line -> line).orElse(err), true, StandardCharsets.UTF_8),
                Style.of(colour && outTerminal),
                Style.of(colour && errTerminal),
                status.map(line -> line::show));
    }

    /** Prints one line of a result. */
    public void print(String line) {
        out.print(line + "\n");
    }

    /** Prints one line of a message, at once. */
    public void say(String line) {
        err.print(line + "\n");
        err.flush();
    }
}
