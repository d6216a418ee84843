package dev.rigsmith.domain.error;

import java.util.List;

/** What was hashed is not what was built: the context changed under the builder, so nothing was tagged. */
public final class InputsChangedException extends RigsmithException {

    private final transient List<String> paths;

    /** @param paths the changed paths, relative to the context */
    public InputsChangedException(String rig, List<String> paths) {
        super(
                ErrorId.INPUTS_CHANGED,
                "inputs of `" + rig + "` changed while it was built: " + String.join(", ", paths),
                "nothing was tagged; run the command again",
                null);
        this.paths = List.copyOf(paths);
    }

    /** The changed paths, relative to the context. */
    public List<String> paths() {
        return paths;
    }
}
