package dev.rigsmith.domain.error;

import java.util.Objects;

/**
 * An error that a user can act on. The message is one sentence that names the value at fault; the remedy is one line
 * that says what to do next. Both may hold text from outside: whoever prints them makes control characters visible.
 */
public abstract sealed class RigsmithException extends RuntimeException
        permits InvalidInputException,
                InvalidFileException,
                UnknownRigException,
                RefusedException,
                InputsChangedException,
                EngineException,
                FileAccessException {

    private final ErrorId id;
    private final String remedy;

    RigsmithException(ErrorId id, String message, String remedy, Throwable cause) {
        super(Objects.requireNonNull(message), cause);
        this.id = Objects.requireNonNull(id);
        this.remedy = Objects.requireNonNull(remedy);
    }

    /** What went wrong, for programs. */
    public ErrorId id() {
        return id;
    }

    /** What to do next, for people: one line. */
    public String remedy() {
        return remedy;
    }
}
