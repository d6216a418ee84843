package dev.rigsmith.domain.remote;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import java.util.List;
import java.util.Optional;

/** What a reference names in its registry. */
public sealed interface RemoteImage {

    /** The digest of the document that the registry gave. */
    Digest digest();

    /**
     * One image for each of several platforms (OCI image index, Docker manifest list).
     *
     * @param images in the order of the index; what is about other images, and for no platform, is left out
     */
    record Index(Digest digest, List<ForPlatform> images) implements RemoteImage {

        public Index {
            images = List.copyOf(images);
        }

        /** The image that an engine on this platform takes: the first one that fits exactly, or else but for its variant. */
        public Optional<Digest> imageFor(Platform host) {
            return host.fittingAmong(images.stream().map(ForPlatform::platform).toList())
                    .flatMap(fitting -> images.stream()
                            .filter(image -> image.platform().equals(fitting))
                            .findFirst())
                    .map(ForPlatform::digest);
        }
    }

    /** An image of an index, by the digest of its manifest. */
    record ForPlatform(Platform platform, Digest digest) {}

    /**
     * One image (OCI image manifest, Docker image manifest).
     *
     * @param image its id, the digest of its configuration
     * @param size bytes of its layers, as they are transferred
     */
    record Single(Digest digest, ImageId image, long size) implements RemoteImage {}
}
