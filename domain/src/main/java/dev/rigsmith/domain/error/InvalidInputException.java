package dev.rigsmith.domain.error;

/** A word that was typed (a name, a reference, an argument) does not follow its grammar. */
public final class InvalidInputException extends RigsmithException {

    public InvalidInputException(ErrorId id, String message, String remedy) {
        super(id, message, remedy, null);
    }
}
