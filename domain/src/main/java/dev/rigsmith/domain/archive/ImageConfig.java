package dev.rigsmith.domain.archive;

import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.Platform;
import java.util.List;
import java.util.Map;

/**
 * What the configuration of an image says.
 *
 * @param layers the digests of its layers, unpacked, the lowest first
 */
public record ImageConfig(Platform platform, List<Sha256> layers, Map<String, String> labels) {

    public ImageConfig {
        layers = List.copyOf(layers);
        labels = Map.copyOf(labels);
    }
}
