package dev.rigsmith.application;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteConfig;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigLabels;
import java.util.Optional;

/**
 * A rig as its registry has it. What its labels say are claims.
 *
 * @param reference what was typed for it
 * @param source what means it from now on: that, or its digest where a tag means another one of several images here
 */
record RegistryRig(ImageReference reference, ImageReference source, RemoteImage.Single image, RemoteConfig config) {

    /** A reference that means this image whatever becomes of its tag. A digest that was typed is one already. */
    ImageReference exact() {
        return source.withoutTagAndDigest()
                .withDigest(source.digest().orElseGet(image::digest))
                .canonical();
    }

    Optional<String> label(String name) {
        return Optional.ofNullable(config.labels().get(name));
    }

    /** The kind of rig that it was where it is from. */
    Optional<RigKind> claimedKind() {
        return label(RigLabels.KIND).flatMap(RigKind::read);
    }
}
