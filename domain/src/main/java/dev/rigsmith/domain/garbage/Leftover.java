package dev.rigsmith.domain.garbage;

/**
 * Something that Rigsmith made for a short time and that is certain to be nobody's any more.
 *
 * @param name what it is called: the name or id of a container, the path of a file
 * @param bytes its size; 0 where that is not known
 */
public record Leftover(Kind kind, String name, long bytes) {

    /** What it is. */
    public enum Kind {
        /** A container in which an image was built. */
        BUILD_CONTAINER("build container", Reason.KILLED),
        /** A container in which a check ran. */
        CHECK_CONTAINER("check container", Reason.KILLED),
        /** A container in which somebody changed an image by hand. */
        SESSION_CONTAINER("session container", Reason.KILLED),
        /** The name of an image that was to become that of a rig. */
        IMAGE_NAME("temporary image", Reason.KILLED),
        /** A directory for the files of one build. */
        DIRECTORY("temporary directory", Reason.KILLED),
        /** What was taken out of an archive, or put together for one. */
        UNPACKED("unpacked archive", Reason.KILLED),
        /** A file that was to replace another one. */
        FILE("temporary file", Reason.KILLED),
        /** The lock of a build that nobody holds. */
        LOCK("lock", Reason.KILLED),
        /** What was remembered of a context that is not there any more. */
        CACHE("cache", Reason.CONTEXT_GONE);

        private final String words;
        private final Reason reason;

        Kind(String words, Reason reason) {
            this.words = words;
            this.reason = reason;
        }

        /** What it is, for people. */
        public String words() {
            return words;
        }

        /** Why nobody needs it. */
        public Reason reason() {
            return reason;
        }
    }
}
