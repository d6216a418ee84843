package dev.rigsmith.domain.error;

/** A file or directory could not be read or written. */
public final class FileAccessException extends RigsmithException {

    private FileAccessException(ErrorId id, String message, String remedy, Throwable cause) {
        super(id, message, remedy, cause);
    }

    /** @param why the system's reason, such as {@code Permission denied} */
    public static FileAccessException unreadable(String path, String why, Throwable cause) {
        return new FileAccessException(
                ErrorId.UNREADABLE,
                "cannot read " + path + ": " + why,
                "check that it exists and its permissions",
                cause);
    }

    /** @param why the system's reason, such as {@code No space left on device} */
    public static FileAccessException unwritable(String path, String why, Throwable cause) {
        return new FileAccessException(
                ErrorId.UNWRITABLE,
                "cannot write " + path + ": " + why,
                "nothing was changed; make room or check permissions",
                cause);
    }

    /** What was told on standard output did not get there; the work itself was done. */
    public static FileAccessException untaken(String why, Throwable cause) {
        return new FileAccessException(
                ErrorId.UNWRITABLE,
                "cannot write to standard output: " + why,
                "the command did its work all the same; make room, and ask again",
                cause);
    }

    /**
     * Another process is changing the file, and did not come to an end.
     *
     * @param holder who that is, such as {@code process 4711}
     */
    public static FileAccessException busy(String path, String holder) {
        return new FileAccessException(
                ErrorId.UNWRITABLE,
                "cannot write " + path + ": " + holder + " is changing it and does not finish",
                "nothing was changed; end that process and try again",
                null);
    }

    /** @param variable what would make up for an unknown home directory, such as {@code XDG_DATA_HOME} */
    public static FileAccessException homeless(String variable) {
        return new FileAccessException(
                ErrorId.UNREADABLE,
                "cannot tell where the home directory is: HOME is not set",
                "set HOME, or " + variable + ", to an absolute path",
                null);
    }
}
