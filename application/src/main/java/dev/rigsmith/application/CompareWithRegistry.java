package dev.rigsmith.application;

import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.Comparison;
import dev.rigsmith.domain.remote.Freshness;
import dev.rigsmith.domain.remote.Known;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.ports.Registries;
import java.time.Duration;
import java.util.Optional;

/** Compares one image with what its registry has. No answer is a finding as well. */
final class CompareWithRegistry {

    private final AskRegistry registry;
    private final Platform host;

    CompareWithRegistry(AskRegistry registry, Platform host) {
        this.registry = registry;
        this.host = host;
    }

    Finding compare(Watched watched, Duration oldest, Registries.Access access) {
        Optional<Known> known =
                watched.pin().map(Known::of).or(() -> watched.local().map(Known::of));
        if (known.isEmpty()) {
            return Finding.unknown(watched, "it is not here yet");
        }
        try {
            return compare(watched, known.get(), new Question(oldest, access));
        } catch (RigsmithException noAnswer) {
            return Finding.unknown(watched, noAnswer.getMessage());
        }
    }

    private Finding compare(Watched watched, Known local, Question question) {
        Platform platform = watched.platform().orElse(host);
        RemoteImage remote = question.ask(watched.reference());
        Comparison comparison = Comparison.of(local, platform, remote);
        if (comparison instanceof Comparison.Depends depends) {
            ImageReference manifest = watched.reference().withoutTagAndDigest().withDigest(depends.manifest());
            return question.ask(manifest) instanceof RemoteImage.Single single
                    ? Finding.known(watched, Comparison.withImage(local, single), remote.digest())
                    : Finding.unknown(watched, "the registry has an index within an index");
        }
        Freshness freshness = ((Comparison.Decided) comparison).freshness();
        return freshness == Freshness.UNKNOWN
                ? Finding.unknown(watched, "the registry has none for " + platform)
                : Finding.known(watched, freshness, remote.digest());
    }

    private final class Question {

        private final Duration oldest;
        private final Registries.Access access;

        Question(Duration oldest, Registries.Access access) {
            this.oldest = oldest;
            this.access = access;
        }

        RemoteImage ask(ImageReference reference) {
            return registry.find(reference, oldest, access);
        }
    }
}
