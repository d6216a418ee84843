package dev.rigsmith.domain.error;

import java.util.List;

/** The container engine is not there, or did not do what it was asked. */
public final class EngineException extends RigsmithException {

    private final transient List<String> command;
    private final int status;
    private final transient List<String> lastLines;

    private EngineException(
            ErrorId id, String message, String remedy, List<String> command, int status, List<String> lastLines) {
        super(id, message, remedy, null);
        this.command = List.copyOf(command);
        this.status = status;
        this.lastLines = List.copyOf(lastLines);
    }

    /** The program is not installed, or not on the search path. */
    public static EngineException missing(String program) {
        return new EngineException(
                ErrorId.ENGINE_MISSING,
                program + " is not installed",
                "install it, on Debian and Ubuntu with: apt-get install " + program,
                List.of(program),
                127,
                List.of());
    }

    /**
     * The program ran and failed.
     *
     * @param command the argument list as it was run, secrets left out
     * @param status its exit status, 128 + N where a signal ended it
     * @param lastLines the last lines of its standard error, the last one last
     */
    public static EngineException failed(
            String message, String remedy, List<String> command, int status, List<String> lastLines) {
        return failed(ErrorId.ENGINE_FAILED, message, remedy, command, status, lastLines);
    }

    /** The program ran and failed for a reason that is known by an id of its own. */
    public static EngineException failed(
            ErrorId id, String message, String remedy, List<String> command, int status, List<String> lastLines) {
        return new EngineException(id, message, remedy, command, status, lastLines);
    }

    /** The same with another message and remedy. */
    public EngineException saying(String message, String remedy) {
        return new EngineException(id(), message, remedy, command, status, lastLines);
    }

    /** The argument list that failed, the program first. */
    public List<String> command() {
        return command;
    }

    /** The program's exit status; 128 + N where a signal ended it, 127 where it was not found. */
    public int status() {
        return status;
    }

    /** The last lines of the program's standard error, the last one last. */
    public List<String> lastLines() {
        return lastLines;
    }
}
