package dev.rigsmith.process;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** A program that ran to its end. */
public final class Finished {

    private final List<String> command;
    private final int status;
    private final byte[] output;
    private final List<String> lastLines;
    private final List<String> lastErrors;

    Finished(List<String> command, int status, byte[] output, List<String> lastLines, List<String> lastErrors) {
        this.command = command;
        this.status = status;
        this.output = output;
        this.lastLines = lastLines;
        this.lastErrors = lastErrors;
    }

    /** The command as it was run, the program first. */
    public List<String> command() {
        return command;
    }

    /** The exit status; 128 + N where signal N ended it. */
    public int status() {
        return status;
    }

    /** Whether the exit status was 0. */
    public boolean succeeded() {
        return status == 0;
    }

    /** The whole standard output, where it was captured; not a copy. */
    public byte[] output() {
        return output;
    }

    /** The lines of the captured output that are not blank, broken bytes replaced. */
    public List<String> outputLines() {
        return new String(output, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** The last lines that were not captured, of both streams together, in the order they came in. */
    public List<String> lastLines() {
        return lastLines;
    }

    /** The last lines of standard error alone. */
    public List<String> lastErrors() {
        return lastErrors;
    }

    /** The error that tells of this end, with the command and the last lines. */
    public EngineException failure(String message, String remedy) {
        return EngineException.failed(message, remedy, command, status, lastErrors);
    }

    /** The same for a reason that is known by an id of its own. */
    public EngineException failure(ErrorId id, String message, String remedy) {
        return EngineException.failed(id, message, remedy, command, status, lastErrors);
    }

    /** The same, with those alone of the last lines of standard error that tell people something. */
    public Finished telling(Predicate<String> something) {
        return new Finished(
                command,
                status,
                output,
                lastLines,
                lastErrors.stream().filter(something).toList());
    }
}
