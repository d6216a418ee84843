package dev.rigsmith.cli.screen;

import java.io.IOException;
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
 * @param outTerminal whether results are shown on a terminal
 * @param passing where standard error can show a line that passes
 */
public record Screen(
        PrintStream out,
        PrintStream err,
        Style outStyle,
        Style errStyle,
        boolean outTerminal,
        Optional<Passing> passing) {

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
                outTerminal,
                status.map(line -> line::show));
    }

    /** Standard output for results that are no text; it fails as soon as nobody reads it any more, and stays open. */
    public OutputStream bytes() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                if (out.checkError()) {
                    throw new IOException("it was closed, or is full");
                }
            }
        };
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
