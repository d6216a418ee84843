package dev.rigsmith.ports;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import java.nio.file.Path;
import java.util.Map;

/**
 * An image of which every byte was checked, ready for an engine.
 *
 * @param layout a directory with an OCI image layout that holds this image alone, and that Rigsmith wrote; it is there
 *     until the archive is closed that the image comes from
 * @param id what the engine has to call the image when it has loaded it
 * @param size bytes of its layers, unpacked
 */
public record VerifiedImage(Path layout, ImageId id, Platform platform, Map<String, String> labels, long size) {

    public VerifiedImage {
        labels = Map.copyOf(labels);
    }
}
