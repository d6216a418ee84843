package dev.rigsmith.domain.story;

import dev.rigsmith.domain.reference.ImageReference;
import java.util.Optional;

/**
 * What a recipe begins with.
 *
 * @param from the image as {@code FROM} names it
 * @param pinned whether that can only ever be one image
 */
public record PinnedBase(Origin rig, String from, boolean pinned) {

    /** The image where a story begins; empty where that does not tell. */
    public static Optional<PinnedBase> of(Story story) {
        Optional<Origin> first = story.chain().get(0).parent();
        return story.foundation()
                .flatMap(foundation -> of(foundation.rig(), foundation.source()))
                .or(() -> first.flatMap(rig -> of(rig, Optional.empty())));
    }

    private static Optional<PinnedBase> of(Origin rig, Optional<String> source) {
        Optional<ImageReference> reference = rig.reference()
                .or(() -> source.flatMap(ImageReference::tryParse))
                .or(() -> rig.image().isPresent() ? Optional.empty() : ImageReference.tryParse(rig.name()));
        return reference
                .map(name -> of(rig, name))
                .or(() -> rig.image().map(id -> new PinnedBase(rig, id.hex(), true)));
    }

    /** Engines take either a tag or a digest. */
    private static PinnedBase of(Origin rig, ImageReference name) {
        return rig.digest()
                .or(name::digest)
                .map(digest -> name.withoutTagAndDigest().withDigest(digest))
                .map(pinned -> new PinnedBase(rig, pinned.toString(), true))
                .orElseGet(() -> new PinnedBase(rig, name.toString(), false));
    }
}
