package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.project.McpLabel;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.ports.Registries;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks registries which images those bases are that are not here, so that a key can be told before anything is pulled. One
 * object serves one run: when a registry did not answer, bases are pulled as ever, and it is the pull that says why.
 */
final class AskBases {

    private final AskRegistry asking;
    private final Registries registries;
    private final AtomicBoolean silent = new AtomicBoolean();

    AskBases(AskRegistry asking, Registries registries) {
        this.asking = asking;
        this.registries = registries.inHaste();
    }

    /** Gives what there is to know of all of these bases; empty when that cannot be told of one. */
    Optional<Map<ImageReference, KnownBase>> ask(BuildStep.Fetch wanted, Registries.Access access) {
        if (silent.get() || wanted.bases().stream().anyMatch(ImageReference::isMadeHere)) {
            return Optional.empty();
        }
        try {
            return all(wanted, access);
        } catch (RigsmithException noAnswer) {
            silent.set(true);
            return Optional.empty();
        }
    }

    private Optional<Map<ImageReference, KnownBase>> all(BuildStep.Fetch wanted, Registries.Access access) {
        Map<ImageReference, KnownBase> known = new HashMap<>();
        for (ImageReference base : wanted.bases()) {
            Optional<RemoteImage.Single> found = image(base, wanted.spec(), access);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            known.put(base, new KnownBase(found.get().image(), labels(base, found.get(), wanted, access), false));
        }
        return Optional.of(known);
    }

    private Optional<RemoteImage.Single> image(ImageReference base, BuildSpec spec, Registries.Access access) {
        RemoteImage found = asking.find(base, Duration.ZERO, access);
        return found instanceof RemoteImage.Index index
                ? index.imageFor(spec.platform())
                        .map(digest ->
                                asking.find(base.withoutTagAndDigest().withDigest(digest), Duration.ZERO, access))
                        .flatMap(AskBases::single)
                : single(found);
    }

    private static Optional<RemoteImage.Single> single(RemoteImage found) {
        return found instanceof RemoteImage.Single single ? Optional.of(single) : Optional.empty();
    }

    /** Only servers are inherited in a way that the key depends on. */
    private Map<String, String> labels(
            ImageReference base, RemoteImage.Single found, BuildStep.Fetch wanted, Registries.Access access) {
        boolean inherited = wanted.spec().labels().containsKey(McpLabel.NAME)
                && wanted.spec()
                        .base()
                        .map(name -> wanted.standsFor().getOrDefault(name, name))
                        .equals(Optional.of(base));
        return inherited ? registries.configuration(base, found, access).labels() : Map.of();
    }
}
