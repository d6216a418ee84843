package dev.rigsmith.application;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.Freshness;
import dev.rigsmith.domain.rig.RigKind;
import java.util.Optional;

/**
 * What was found of an image that a rig depends on.
 *
 * @param rig what to type for the rig
 * @param image what the registry was asked for
 * @param local the id of the image that is here
 * @param remote what the registry names so now
 * @param why why nothing is known
 * @param locked whether a lock file holds the image; what it holds is what is compared then
 */
public record Finding(
        String rig,
        RigKind kind,
        ImageReference image,
        Freshness freshness,
        Optional<ImageId> local,
        Optional<Digest> remote,
        Optional<String> why,
        boolean locked) {

    static Finding known(Watched watched, Freshness freshness, Digest remote) {
        return of(watched, freshness, Optional.of(remote), Optional.empty());
    }

    /** What is known without a registry. */
    static Finding decided(Watched watched, Freshness freshness) {
        return of(watched, freshness, Optional.empty(), Optional.empty());
    }

    static Finding unknown(Watched watched, String why) {
        return of(watched, Freshness.UNKNOWN, Optional.empty(), Optional.of(why));
    }

    /** The same for another rig that depends on the same image. */
    Finding of(Watched other) {
        return of(other, freshness, remote, why);
    }

    private static Finding of(Watched watched, Freshness freshness, Optional<Digest> remote, Optional<String> why) {
        return new Finding(
                watched.rig(),
                watched.kind(),
                watched.reference(),
                freshness,
                watched.pin()
                        .map(PinnedImage::image)
                        .orElseGet(() -> watched.local().map(LocalImage::id)),
                remote,
                why,
                watched.pin().isPresent());
    }
}
