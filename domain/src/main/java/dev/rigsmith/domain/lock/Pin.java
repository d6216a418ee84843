package dev.rigsmith.domain.lock;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an image name is held to. */
public sealed interface Pin {

    /** The digest of the document that the registry gave for the name. */
    Digest digest();

    /** The image for a platform; empty where there is none. */
    Optional<PinnedImage> imageFor(ImageReference name, Platform platform);

    /** One image for every platform. */
    record Single(Digest digest, ImageId image) implements Pin {

        @Override
        public Optional<PinnedImage> imageFor(ImageReference name, Platform platform) {
            return Optional.of(new PinnedImage(manifest(name, digest), Optional.of(image)));
        }
    }

    /** One image for each of several platforms. */
    record Index(Digest digest, SortedMap<Platform, Manifest> platforms) implements Pin {

        public Index {
            SortedMap<Platform, Manifest> sorted = new TreeMap<>(Comparator.comparing(Platform::toString));
            sorted.putAll(platforms);
            platforms = Collections.unmodifiableSortedMap(sorted);
        }

        @Override
        public Optional<PinnedImage> imageFor(ImageReference name, Platform platform) {
            return fitting(platform)
                    .map(platforms::get)
                    .map(found -> new PinnedImage(manifest(name, found.digest()), found.image()));
        }

        /** The platform whose image is taken on this one: the same, or else one that differs by nothing but its variant. */
        public Optional<Platform> fitting(Platform platform) {
            return platforms.containsKey(platform)
                    ? Optional.of(platform)
                    : platforms.keySet().stream()
                            .filter(other -> other.os().equals(platform.os()))
                            .filter(other -> other.architecture().equals(platform.architecture()))
                            .findFirst();
        }

        /** The same, with the ids of images that are known by now. */
        Index knowing(Map<Digest, ImageId> images) {
            SortedMap<Platform, Manifest> known = new TreeMap<>(platforms);
            known.replaceAll((platform, manifest) -> new Manifest(
                    manifest.digest(), manifest.image().or(() -> Optional.ofNullable(images.get(manifest.digest())))));
            return new Index(digest, known);
        }
    }

    /**
     * The image of one platform.
     *
     * @param digest of its manifest
     * @param image its id, where that was asked for: the manifest decides it
     */
    record Manifest(Digest digest, Optional<ImageId> image) {}

    private static ImageReference manifest(ImageReference name, Digest digest) {
        return name.withoutTagAndDigest().withDigest(digest);
    }
}
