package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.KnownFailure;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a name could not be taken away. */
final class RemoveFailure {

    private static final Pattern IN_USE = Pattern.compile("image used by ([0-9a-f]{12})[0-9a-f]*");

    private RemoveFailure() {}

    static EngineException of(Finished finished, ImageReference name) {
        return failure(finished, name.toString());
    }

    private static EngineException failure(Finished finished, String name) {
        return holder(finished)
                .map(container -> finished.failure(
                        "`" + name + "` is in use by container " + container,
                        "remove the container first: podman rm " + container))
                .orElseGet(() -> finished.failure(
                        "podman could not remove `" + name + "`",
                        KnownFailure.remedy(finished.lastErrors(), "see what podman says")));
    }

    static EngineException of(Finished finished, ImageId image) {
        return failure(finished, image.shortened());
    }

    private static Optional<String> holder(Finished finished) {
        return finished.lastErrors().stream()
                .map(IN_USE::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }
}
