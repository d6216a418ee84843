package dev.rigsmith.domain.bundle;

import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.List;

/**
 * The image whose layers a thin bundle leaves out.
 *
 * @param reference where it is found
 * @param image which one it has to be
 * @param layers the digests of its layers, unpacked, the lowest first; at least one
 */
public record ThinBase(ImageReference reference, ImageId image, List<Sha256> layers) {

    public ThinBase {
        layers = List.copyOf(layers);
    }

    /** Whether an image of these layers is built on this one. */
    public boolean isBelow(List<Sha256> all) {
        return !layers.isEmpty()
                && all.size() >= layers.size()
                && all.subList(0, layers.size()).equals(layers);
    }
}
