package dev.rigsmith.adapters.podman;

import static dev.rigsmith.adapters.podman.RegistryReasons.AT_LAST;
import static dev.rigsmith.adapters.podman.RegistryReasons.BUSY;
import static dev.rigsmith.adapters.podman.RegistryReasons.FIRST;

import dev.rigsmith.adapters.podman.FailureReason.Otherwise;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.process.Finished;
import java.util.List;
import java.util.stream.Stream;

/** Why an image could not be fetched, or was not told of, in plain words. */
final class PullFailure {

    private static final FailureReason SHORT_NAME = FailureReason.of(
            ErrorId.ENGINE_FAILED,
            "short-name|unqualified-search",
            "`%s` does not say which registry it is on",
            "write the registry as well, as in docker.io/library/debian:12");

    private static final FailureReason PLATFORM = FailureReason.of(
            ErrorId.ENGINE_FAILED,
            "no image found in (manifest list|image index)",
            "`%s` is not there for the wanted platform",
            "choose another platform, or another image");

    private static final FailureReason ABSENT = FailureReason.of(
            ErrorId.NOT_IN_REGISTRY,
            "manifest unknown|name unknown|blob unknown|repository .*not (found|known)|not found|StatusCode: *404",
            "`%s` does not exist in its registry",
            "check the spelling of the name and the tag");

    private static final FailureReason DENIED = FailureReason.of(
            ErrorId.REGISTRY_REFUSED,
            "unauthorized|authentication required|denied|invalid username/password|(StatusCode:|from registry) *40[13]",
            "the registry refuses to give `%s`",
            "log in with `podman login`, and check the spelling: registries refuse what does not exist, too");

    private static final List<FailureReason> REASONS = Stream.of(
                    FIRST.stream(), Stream.of(SHORT_NAME, PLATFORM, DENIED, ABSENT), AT_LAST.stream())
            .flatMap(reasons -> reasons)
            .toList();

    private static final List<FailureReason> PULLING = Stream.concat(
                    Stream.of(BUSY.told(
                            "the registry of `%s` allows no more downloads now", "log in, or try again later")),
                    REASONS.stream())
            .toList();

    private PullFailure() {}

    /** Why podman could not pull an image. */
    static EngineException of(Finished finished, ImageReference reference) {
        return FailureReason.tell(
                finished,
                reference,
                PULLING,
                new Otherwise("podman could not pull `%s`", "see what podman says above"));
    }

    /** Why a registry did not tell of an image. */
    static EngineException unanswered(Finished finished, ImageReference reference) {
        return FailureReason.tell(
                finished,
                reference,
                REASONS,
                new Otherwise("the registry did not tell of `%s`", "see what skopeo says, and try again later"));
    }
}
