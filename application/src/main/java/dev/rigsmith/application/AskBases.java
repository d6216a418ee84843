package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.project.McpLabel;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.ports.Registries;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Asks registries which images those bases are that are not here, so that a key can be told before anything is pulled. One
 * object serves one run: when a registry did not answer, bases are pulled as ever, and it is the pull that says why.
 */
final class AskBases {

    private final AskRegistry asking;
    private final Registries registries;
    private volatile boolean silent;

    AskBases(AskRegistry asking, Registries registries) {
        this.asking = asking;
        this.registries = registries;
    }

    /** Gives what there is to know of all of these bases; empty when that cannot be told of one. */
    Optional<Map<ImageReference, KnownBase>> ask(BuildStep.Fetch wanted, Registries.Access access) {
        if (silent || wanted.bases().stream().anyMatch(ImageReference::isMadeHere)) {
            return Optional.empty();
        }
        try {
            return all(wanted, access);
        } catch (RigsmithException noAnswer) {
            silent = true;
            return Optional.empty();
        }
    }

    private Optional<Map<ImageReference, KnownBase>> all(BuildStep.Fetch wanted, Registries.Access access) {
        Map<ImageReference, KnownBase> known = new HashMap<>();
        for (ImageReference base : wanted.bases()) {
            Optional<KnownBase> found = pinned(base, wanted).or(() -> asked(base, wanted, access));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            known.put(base, found.get());
        }
        return Optional.of(known);
    }

    /** A lock file may tell it without a question. */
    private static Optional<KnownBase> pinned(ImageReference base, BuildStep.Fetch wanted) {
        return wanted.spec()
                .pins()
                .pulledAs(base)
                .flatMap(PinnedImage::image)
                .filter(image -> !isInheritedFrom(base, wanted))
                .map(image -> new KnownBase(image, Map.of(), false));
    }

    private Optional<KnownBase> asked(ImageReference base, BuildStep.Fetch wanted, Registries.Access access) {
        return image(base, wanted.spec(), access)
                .map(found -> new KnownBase(
                        found.image(),
                        isInheritedFrom(base, wanted)
                                ? registries.configuration(base, found, access).labels()
                                : Map.of(),
                        false));
    }

    private Optional<RemoteImage.Single> image(ImageReference base, BuildSpec spec, Registries.Access access) {
        RemoteImage found = asking.find(base, Duration.ZERO, access);
        return asking.forPlatform(base, found, spec.platform(), Duration.ZERO, access)
                .filter(RemoteImage.Single.class::isInstance)
                .map(RemoteImage.Single.class::cast);
    }

    /** Only servers are inherited in a way that the key depends on. */
    private static boolean isInheritedFrom(ImageReference base, BuildStep.Fetch wanted) {
        BuildSpec spec = wanted.spec();
        return spec.labels().containsKey(McpLabel.NAME)
                && spec.base()
                        .map(name -> wanted.standsFor().getOrDefault(name, name))
                        .map(name ->
                                spec.pins().of(name).map(PinnedImage::reference).orElse(name))
                        .equals(Optional.of(base));
    }
}
