package dev.rigsmith.domain.story;

import dev.rigsmith.domain.context.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * The rig that the first session of a chain started from.
 *
 * @param source where that one comes from: a reference, a file, the base of a template
 * @param layers the digests of its layers, unpacked, the lowest first; none where they were not recorded
 */
public record Foundation(Origin rig, Optional<String> source, List<Sha256> layers) {

    public Foundation {
        layers = List.copyOf(layers);
    }
}
