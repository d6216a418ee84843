package dev.rigsmith.domain.lock;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteImage;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an image name is held to. */
public sealed interface Pin {

    /** The digest of the document that the registry gave for the name. */
    Digest digest();

    /** The image for a platform; empty where there is none. */
    Optional<PinnedImage> imageFor(ImageReference name, Platform platform);

    /** What a registry says that a name is now. */
    static Pin of(RemoteImage remote) {
        if (remote instanceof RemoteImage.Single single) {
            return new Single(single.digest(), single.image());
        }
        SortedMap<Platform, Manifest> platforms = new TreeMap<>(Comparator.comparing(Platform::toString));
        ((RemoteImage.Index) remote)
                .images()
                .forEach(image ->
                        platforms.putIfAbsent(image.platform(), new Manifest(image.digest(), Optional.empty())));
        return new Index(remote.digest(), platforms);
    }

    /** The same, with the ids of images that are known by now. */
    Pin knowing(Map<Digest, ImageId> images);

    /** The manifests for these platforms whose images are not known. */
    Set<Digest> unknown(Collection<Platform> wanted);

    /** The platforms that are told apart; none where one image is for all. */
    Set<Platform> platforms();

    /** Those of them whose images are known by their ids. */
    Set<Platform> known();

    /** One image for every platform. */
    record Single(Digest digest, ImageId image) implements Pin {

        @Override
        public Optional<PinnedImage> imageFor(ImageReference name, Platform platform) {
            return Optional.of(new PinnedImage(manifest(name, digest), Optional.of(image), digest));
        }

        @Override
        public Pin knowing(Map<Digest, ImageId> images) {
            return this;
        }

        @Override
        public Set<Digest> unknown(Collection<Platform> wanted) {
            return Set.of();
        }

        @Override
        public Set<Platform> platforms() {
            return Set.of();
        }

        @Override
        public Set<Platform> known() {
            return Set.of();
        }
    }

    /** One image for each of several platforms. */
    record Index(Digest digest, SortedMap<Platform, Manifest> manifests) implements Pin {

        public Index {
            SortedMap<Platform, Manifest> sorted = new TreeMap<>(Comparator.comparing(Platform::toString));
            sorted.putAll(manifests);
            manifests = Collections.unmodifiableSortedMap(sorted);
        }

        @Override
        public Optional<PinnedImage> imageFor(ImageReference name, Platform platform) {
            return fitting(platform)
                    .map(manifests::get)
                    .map(found -> new PinnedImage(manifest(name, found.digest()), found.image(), digest));
        }

        /** The platform whose image is taken on this one: the same, or else one that differs by nothing but its variant. */
        public Optional<Platform> fitting(Platform platform) {
            return platform.fittingAmong(manifests.keySet());
        }

        @Override
        public Set<Digest> unknown(Collection<Platform> wanted) {
            return wanted.stream()
                    .flatMap(platform -> fitting(platform).stream())
                    .map(manifests::get)
                    .filter(manifest -> manifest.image().isEmpty())
                    .map(Manifest::digest)
                    .collect(Collectors.toSet());
        }

        @Override
        public Set<Platform> platforms() {
            return manifests.keySet();
        }

        @Override
        public Set<Platform> known() {
            return manifests.entrySet().stream()
                    .filter(entry -> entry.getValue().image().isPresent())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        @Override
        public Index knowing(Map<Digest, ImageId> images) {
            SortedMap<Platform, Manifest> known = new TreeMap<>(manifests);
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
