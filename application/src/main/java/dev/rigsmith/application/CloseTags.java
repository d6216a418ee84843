package dev.rigsmith.application;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.Tag;
import dev.rigsmith.domain.text.CloseNames;
import dev.rigsmith.ports.Registries;
import java.util.List;

/** Says of a tag that is not there which ones there are. Asks only then, and once. */
final class CloseTags {

    private static final int SHOWN = 5;

    private final Registries registries;

    CloseTags(Registries registries) {
        this.registries = registries;
    }

    /** Gives the error to tell: the same one, unless the repository is there and the tag alone is not. */
    EngineException explain(EngineException failure, ImageReference reference, Registries.Access access) {
        if (failure.id() != ErrorId.NOT_IN_REGISTRY || reference.digest().isPresent()) {
            return failure;
        }
        try {
            return explain(failure, reference, registries.tags(reference, access));
        } catch (RigsmithException noAnswer) {
            return failure;
        }
    }

    private static EngineException explain(EngineException failure, ImageReference reference, List<String> tags) {
        String wanted = reference.tag().orElse(Tag.LATEST).value();
        return tags.contains(wanted)
                ? failure
                : failure.saying(
                        "`" + reference.withoutTagAndDigest() + "` has no tag `" + wanted + "`",
                        remedy(reference, CloseNames.to(wanted, tags), tags));
    }

    private static String remedy(ImageReference reference, List<String> close, List<String> tags) {
        if (!close.isEmpty()) {
            return "did you mean `" + reference.withoutTagAndDigest() + ":" + String.join("`, `", close) + "`?";
        }
        if (tags.isEmpty()) {
            return "nothing was pushed there yet, or all of it was removed";
        }
        String more = tags.size() > SHOWN ? " and " + (tags.size() - SHOWN) + " more" : "";
        return "it has `" + String.join("`, `", tags.subList(0, Math.min(SHOWN, tags.size()))) + "`" + more;
    }
}
