package dev.rigsmith.domain.error;

/** The request was understood and the answer is no: a check failed, an image is missing, a rig cannot be removed. */
public final class RefusedException extends RigsmithException {

    public RefusedException(ErrorId id, String message, String remedy) {
        super(id, message, remedy, null);
    }

    /** A rig of this name is registered already. */
    public static RefusedException nameTaken(String name) {
        return new RefusedException(
                ErrorId.NAME_TAKEN,
                "a rig named `" + name + "` is registered already",
                "choose another name, or replace it with --force");
    }
}
