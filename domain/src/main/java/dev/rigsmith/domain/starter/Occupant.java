package dev.rigsmith.domain.starter;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;

/**
 * What has the name of a project file already.
 *
 * @param shown its path as the user knows it
 * @param kind what it is
 * @param here whether it is in the directory itself; otherwise in one above, whose project this one would leave
 */
public record Occupant(String shown, Kind kind, boolean here) {

    /** The kinds of thing that a name can mean. */
    public enum Kind {
        FILE(""),
        DIRECTORY(", as a directory"),
        DANGLING_LINK(", as a link to nothing"),
        OTHER(", as something that is no file");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** The error for a project that cannot begin for that reason. */
    public RefusedException refusal() {
        return new RefusedException(ErrorId.ALREADY_THERE, shown + " is there already" + kind.words, remedy());
    }

    private String remedy() {
        if (kind != Kind.FILE) {
            return "nothing was changed; move it away, and run the command again";
        }
        return here
                ? "nothing was changed; `rig list` shows what it declares"
                : "it holds here as well, and nothing was changed; add rigs to it, or write one here by hand, which hides it";
    }
}
