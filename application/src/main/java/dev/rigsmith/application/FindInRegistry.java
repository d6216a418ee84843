package dev.rigsmith.application;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteConfig;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.ports.Registries;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks a registry for a rig, down to what its image says of itself. Nothing is pulled. */
final class FindInRegistry {

    private static final int MOST_PLATFORMS = 12;

    private final AskRegistry asking;
    private final Registries registries;
    private final CloseTags tags;
    private final Platform host;

    FindInRegistry(AskRegistry asking, Registries registries, CloseTags tags, Platform host) {
        this.asking = asking;
        this.registries = registries;
        this.tags = tags;
        this.host = host;
    }

    /**
     * Finds what is to be pulled.
     *
     * @throws InvalidInputException (invalid-reference) when that does not say which registry it is on
     * @throws RefusedException (unusable-source) when the registry has nothing for the platform
     * @throws EngineException when it does not answer
     */
    RegistryRig find(PullRequest request) {
        ImageReference reference = RegistryReference.parse(request.reference());
        RemoteImage found = ask(reference, request);
        RemoteImage.Single image = single(reference, found, request);
        RemoteConfig config = registries.configuration(reference, image, request.access());
        Optional<Platform> platform = config.platform();
        if (platform.filter(value -> !fits(value, request)).isPresent()) {
            throw absent(reference, request, platform.get().toString());
        }
        boolean one = found instanceof RemoteImage.Single || meansItHere(request);
        ImageReference source =
                one ? reference : reference.withoutTagAndDigest().withDigest(image.digest());
        return new RegistryRig(reference, source, image, config);
    }

    private boolean meansItHere(PullRequest request) {
        return request.platform().orElse(host).equals(host);
    }

    private RemoteImage.Single single(ImageReference reference, RemoteImage found, PullRequest request) {
        RemoteImage chosen = asking.forPlatform(
                        reference, found, request.platform().orElse(host), Duration.ZERO, request.access())
                .orElseThrow(() -> absent(reference, request, platforms(found)));
        if (chosen instanceof RemoteImage.Single single) {
            return single;
        }
        throw new RefusedException(
                ErrorId.UNUSABLE_SOURCE,
                "the registry has an index within an index for `" + reference + "`",
                "name the image that is meant by its digest");
    }

    private RemoteImage ask(ImageReference reference, PullRequest request) {
        try {
            return asking.find(reference, Duration.ZERO, request.access());
        } catch (EngineException failure) {
            throw tags.explain(failure, reference, request.access());
        }
    }

    private static String platforms(RemoteImage found) {
        return ((RemoteImage.Index) found)
                .images().stream()
                        .map(image -> image.platform().toString())
                        .distinct()
                        .limit(MOST_PLATFORMS)
                        .collect(Collectors.joining(", "));
    }

    /** Whoever names no platform takes what there is. */
    private static boolean fits(Platform found, PullRequest request) {
        return request.platform().filter(wanted -> !wanted.isLike(found)).isEmpty();
    }

    private RefusedException absent(ImageReference reference, PullRequest request, String there) {
        return new RefusedException(
                ErrorId.UNUSABLE_SOURCE,
                "`" + reference + "` is not there for " + request.platform().orElse(host),
                there.isEmpty()
                        ? "choose another image"
                        : "it is there for: " + there + "; choose one with --platform, or another image");
    }
}
