package dev.rigsmith.domain.remove;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigId;
import java.util.Set;

/**
 * What a rig is built on.
 *
 * @param rig the one that is built
 * @param references the images that its declaration names
 * @param images those that its last build used, where the image of that build is here
 */
public record Foundation(RigId rig, Set<ImageReference> references, Set<ImageId> images) {

    public Foundation {
        references = Set.copyOf(references);
        images = Set.copyOf(images);
    }
}
