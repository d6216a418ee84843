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

/** Why a registry did not take an image, in plain words. */
final class PushFailure {

    private static final FailureReason NO_MORE =
            BUSY.told("the registry of `%s` takes no more now", "log in, or try again later");

    private static final FailureReason IMMUTABLE = FailureReason.of(
            ErrorId.REGISTRY_REFUSED,
            "immutable|cannot be overwritten|already exists",
            "the registry does not let `%s` be replaced",
            "push under another tag");

    private static final FailureReason TOO_LARGE = FailureReason.of(
            ErrorId.REGISTRY_REFUSED,
            "status:? *413|request entity too large|quota",
            "the registry has no room for `%s`, or takes nothing that large",
            "make the image smaller, or ask those who run the registry");

    private static final FailureReason READ_ONLY = FailureReason.of(
            ErrorId.REGISTRY_REFUSED,
            "status:? *405|operation is unsupported|method not allowed|read-only",
            "the registry of `%s` takes no images at all",
            "push to another registry");

    private static final FailureReason DENIED = FailureReason.of(
            ErrorId.REGISTRY_REFUSED,
            "unauthorized|authentication required|denied|invalid username/password|(status:?|StatusCode:|from registry) *40[13]",
            "the registry refuses to take `%s`",
            "log in with `podman login` as somebody who may push there");

    private static final FailureReason ABSENT = FailureReason.of(
            ErrorId.REGISTRY_REFUSED,
            "name unknown|repository .*not (found|known)|not found|(status:?|StatusCode:) *404",
            "the registry has no repository for `%s`",
            "make the repository there first, or correct the name");

    private static final FailureReason BAD_NAME = FailureReason.of(
            ErrorId.REGISTRY_REFUSED,
            "name invalid|invalid repository name|tag invalid",
            "the registry does not allow the name of `%s`",
            "many registries want PROJECT/NAME; choose another name");

    private static final List<FailureReason> REASONS = Stream.of(
                    Stream.of(NO_MORE),
                    FIRST.stream(),
                    Stream.of(IMMUTABLE, TOO_LARGE, READ_ONLY, DENIED, ABSENT, BAD_NAME),
                    AT_LAST.stream())
            .flatMap(reasons -> reasons)
            .toList();

    private PushFailure() {}

    static EngineException of(Finished finished, ImageReference destination) {
        return FailureReason.tell(
                finished,
                destination,
                REASONS,
                new Otherwise("podman could not push `%s`", "see what podman says above"));
    }
}
