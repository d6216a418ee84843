package dev.rigsmith.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program to run.
 *
 * @param command the program's name and its arguments; never a secret, since errors quote them
 * @param variables what the program's environment has beyond the inherited one; may hold secrets
 * @param streams what becomes of the program's output
 * @param title what stands before each line that is shown; empty for the program's name
 */
public record Invocation(List<String> command, Map<String, String> variables, Streams streams, Optional<String> title) {

    public Invocation {
        command = List.copyOf(command);
        variables = Map.copyOf(variables);
    }

    /** Lines that are shown stand behind the program's name. */
    public Invocation(List<String> command, Map<String, String> variables, Streams streams) {
        this(command, variables, streams, Optional.empty());
    }

    /** What becomes of standard output and standard error. The last lines of both are always kept for errors. */
    public enum Streams {
        /** Output is the answer, errors are shown only when it fails. */
        QUERY(true, false),
        /** Output is the answer, errors are shown line by line. */
        WORK(true, true),
        /** Both are shown line by line. */
        SHOWN(false, true),
        /** Only the last lines of both are kept. */
        TAIL(false, false);

        private final boolean captures;
        private final boolean shows;

        Streams(boolean captures, boolean shows) {
            this.captures = captures;
            this.shows = shows;
        }

        boolean captures() {
            return captures;
        }

        boolean shows() {
            return shows;
        }
    }

    /** A question whose answer is on standard output. */
    public static Invocation query(List<String> command) {
        return new Invocation(command, Map.of(), Streams.QUERY);
    }

    /** Longer work that shows its progress on standard error and its result on standard output. */
    public static Invocation work(List<String> command) {
        return new Invocation(command, Map.of(), Streams.WORK);
    }

    /** The same with this command. */
    Invocation as(List<String> other) {
        return new Invocation(other, variables, streams, title);
    }

    /** The program's name. */
    public String program() {
        return command.get(0);
    }

    /** What stands before each line that is shown. */
    String heading() {
        return title.orElse(program());
    }

    /** Leaves the variables' values out, which may be secret. */
    @Override
    public String toString() {
        return "Invocation" + command + " with " + variables.keySet();
    }
}
