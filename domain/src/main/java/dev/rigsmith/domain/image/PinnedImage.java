package dev.rigsmith.domain.image;

import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Optional;

/**
 * The one image that stands for a name, whatever its registry calls so by now.
 *
 * @param reference its repository, with the digest of its manifest
 * @param image its id; empty where only the manifest is known, which leads to it
 * @param given the digest of what the registry gave for the name: that manifest, or an index with it
 */
public record PinnedImage(ImageReference reference, Optional<ImageId> image, Digest given) {}
