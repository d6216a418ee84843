package dev.rigsmith.ports;

import dev.rigsmith.domain.bundle.Packing;
import dev.rigsmith.domain.bundle.ThinBase;
import dev.rigsmith.domain.image.ImageId;
import java.util.Optional;

/**
 * What goes into a bundle besides the image itself.
 *
 * @param image the id of the image
 * @param story the text of {@code rig.yaml}
 * @param containerfile the story as a recipe
 * @param foundation the image whose layers are left out; the image's own begin with them
 * @param key what signs the manifest
 */
public record BundleContent(
        ImageId image,
        String story,
        Optional<String> containerfile,
        Optional<ThinBase> foundation,
        Packing packing,
        Optional<SigningKey> key) {}
