package dev.rigsmith.domain.garbage;

import java.util.Locale;

/** Why nobody needs something. */
public enum Reason {
    /** Its rig has a newer image. */
    OLD("the rig has a newer image"),
    /** It lost its name to a newer build of the same. */
    NAMELESS("a newer build took its name"),
    /** A step of builds of which no image is left. */
    STEP("a step of images that go as well"),
    /** The process that needed it is gone. */
    KILLED("left by a process that was killed"),
    /** The rig that it tells of is not declared any more. */
    RIG_GONE("its rig is not declared any more"),
    /** The directory that it tells of is gone. */
    CONTEXT_GONE("its directory is gone");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** The reason for people. */
    public String words() {
        return words;
    }

    /** The reason for programs: {@code rig-gone}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
