package dev.rigsmith.domain.story;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigKind;
import java.util.Optional;

/**
 * A rig that another one was made from, as it was then.
 *
 * @param name what was typed for it
 * @param reference where its image was
 * @param image which image that was; names move, this does not
 * @param digest of the manifest under which a registry or the engine knew that image
 */
public record Origin(
        String name,
        Optional<RigKind> kind,
        Optional<ImageReference> reference,
        Optional<ImageId> image,
        Optional<Digest> digest) {

    /** All that other tools tell: a name. */
    public static Origin named(String name) {
        return new Origin(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
