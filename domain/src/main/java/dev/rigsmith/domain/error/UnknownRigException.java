package dev.rigsmith.domain.error;

import java.util.List;

/** A word that nothing gives a meaning to. */
public final class UnknownRigException extends RigsmithException {

    private final transient List<String> suggestions;

    /** @param suggestions names that look alike, the closest first; may be empty */
    public UnknownRigException(String word, List<String> suggestions) {
        super(ErrorId.UNKNOWN_RIG, "no rig named `" + word + "`", remedy(suggestions), null);
        this.suggestions = List.copyOf(suggestions);
    }

    private static String remedy(List<String> suggestions) {
        return suggestions.isEmpty()
                ? "`rig list` shows what there is"
                : "did you mean `" + String.join("`, `", suggestions) + "`?";
    }

    /** Names that look alike, the closest first. */
    public List<String> suggestions() {
        return suggestions;
    }
}
