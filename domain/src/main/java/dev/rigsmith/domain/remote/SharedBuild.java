package dev.rigsmith.domain.remote;

import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.Tag;
import java.util.Optional;

/**
 * The place of one build in a repository in which a team shares builds.
 *
 * @param repository without a tag
 * @param key what it is built from
 * @param platform what it is built for
 */
public record SharedBuild(ImageReference repository, BuildKey key, Platform platform) {

    public SharedBuild {
        repository = repository.withoutTagAndDigest();
    }

    /** Where it is: the tag is the whole key. */
    public ImageReference reference() {
        return repository.withTag(new Tag(key.hex()));
    }

    /** The image of this digest in the same repository, whatever the tag names by then. */
    public ImageReference exactly(Digest manifest) {
        return repository.withDigest(manifest);
    }

    /** Gives why an image that says this of itself is not the build of the key; empty when it may be. */
    public Optional<String> objectionTo(RemoteConfig found) {
        if (found.builtFrom().isEmpty()) {
            return Optional.of("it does not come of a build of a rig");
        }
        if (!found.builtFrom().get().equals(key)) {
            return Optional.of(
                    "it was built from another key, " + found.builtFrom().get().shortened());
        }
        return found.platform().filter(this::fits).isPresent()
                ? Optional.empty()
                : Optional.of("it is for "
                        + found.platform().map(Platform::toString).orElse("no platform that makes sense") + ", not "
                        + platform);
    }

    /** Builders leave the variant out where the name of the architecture says enough. */
    private boolean fits(Platform found) {
        return found.os().equals(platform.os())
                && found.architecture().equals(platform.architecture())
                && (found.variant().isEmpty()
                        || platform.variant().isEmpty()
                        || found.variant().equals(platform.variant()));
    }
}
