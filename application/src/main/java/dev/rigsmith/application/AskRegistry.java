package dev.rigsmith.application;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.ports.Registries;
import dev.rigsmith.ports.RegistryMemory;
import dev.rigsmith.ports.RegistryMemory.Remembered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Asks a registry, unless it answered the same question not long ago. What a digest names never changes. */
final class AskRegistry {

    private final Registries registries;
    private final RegistryMemory memory;
    private final Clock clock;

    AskRegistry(Registries registries, RegistryMemory memory, Clock clock) {
        this.registries = registries;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Gives what a reference names.
     *
     * @param oldest how old an answer may be
     * @throws EngineException when the registry has to be asked, and does not answer
     */
    RemoteImage find(ImageReference reference, Duration oldest, Registries.Access access) {
        Optional<Remembered> before =
                memory.recall(reference).filter(answer -> reference.digest().isPresent() || isYounger(answer, oldest));
        return before.map(Remembered::image).orElseGet(() -> asked(reference, access));
    }

    /**
     * Gives the image for a platform of what was found under a reference: that itself where it is no index, whatever it is
     * for. Empty where an index has none; what an index leads to may be an index again.
     */
    Optional<RemoteImage> forPlatform(
            ImageReference reference, RemoteImage found, Platform platform, Duration oldest, Registries.Access access) {
        return found instanceof RemoteImage.Index index
                ? index.imageFor(platform)
                        .map(digest -> find(reference.withoutTagAndDigest().withDigest(digest), oldest, access))
                : Optional.of(found);
    }

    /** An answer from the future comes from a clock that was wrong. */
    private boolean isYounger(Remembered answer, Duration oldest) {
        Instant now = clock.instant();
        return !answer.asked().isAfter(now) && answer.asked().plus(oldest).isAfter(now);
    }

    private RemoteImage asked(ImageReference reference, Registries.Access access) {
        RemoteImage image = registries.find(reference, access);
        learn(reference, image);
        return image;
    }

    /** Remembers what somebody else asked. */
    void learn(ImageReference reference, RemoteImage image) {
        memory.remember(reference, new Remembered(image, clock.instant()));
    }
}
