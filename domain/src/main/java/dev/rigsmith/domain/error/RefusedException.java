package dev.rigsmith.domain.error;

/** The request was understood and the answer is no: a check failed, an image is missing, a rig cannot be removed. */
public final class RefusedException extends RigsmithException {

    public RefusedException(ErrorId id, String message, String remedy) {
        super(id, message, remedy, null);
    }
}
