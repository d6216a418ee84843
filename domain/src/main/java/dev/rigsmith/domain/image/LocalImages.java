package dev.rigsmith.domain.image;

import dev.rigsmith.domain.reference.ImageReference;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the local store held at one moment. A short name finds {@code localhost/NAME}, then Docker Hub's image, and
 * never an image of some other registry whose name happens to end alike.
 */
public final class LocalImages {

    private static final LocalImages NONE = new LocalImages(List.of());

    private final List<LocalImage> images;
    private final Map<String, LocalImage> byName = new HashMap<>();

    private LocalImages(Collection<LocalImage> images) {
        this.images = List.copyOf(images);
        this.images.forEach(this::index);
    }

    /**
     * Gives the snapshot of these images, in whatever order the engine lists them; images with one id are one image
     * with the names of both.
     */
    public static LocalImages of(Collection<LocalImage> images) {
        Map<String, LocalImage> byId = new TreeMap<>();
        images.forEach(image -> byId.merge(image.id().hex(), image, LocalImage::mergedWith));
        return new LocalImages(byId.values());
    }

    /** A store that holds nothing. */
    public static LocalImages none() {
        return NONE;
    }

    private void index(LocalImage image) {
        image.names().forEach(name -> byName.putIfAbsent(name.toString(), image));
        image.digests().forEach(name -> byName.putIfAbsent(name.toString(), image));
    }

    /** Every image, each once, sorted by id. */
    public List<LocalImage> all() {
        return images;
    }

    /** Gives the image that a reference names. A digest beside a tag decides alone, as engines have it. */
    public Optional<LocalImage> find(ImageReference reference) {
        return namesOf(reference)
                .map(name -> byName.get(name.toString()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Gives the image that is pinned, under whatever name it is here; by its manifest where its id is not known. */
    public Optional<LocalImage> find(PinnedImage pinned) {
        return pinned.image().isEmpty()
                ? find(pinned.reference())
                : images.stream()
                        .filter(image -> pinned.image().get().equals(image.id()))
                        .findFirst();
    }

    /** Gives a name by which the image that is pinned is found: its manifest's, the usual one, or any; empty when there is none. */
    public Optional<ImageReference> nameOf(PinnedImage pinned, ImageReference usual) {
        return find(pinned)
                .flatMap(image -> Stream.concat(
                                Stream.of(pinned.reference(), usual),
                                image.names().stream().sorted(Comparator.comparing(ImageReference::toString)))
                        .filter(name -> find(name).filter(image::equals).isPresent())
                        .findFirst());
    }

    /** Gives the name under which a reference is found: a tagged name of the image, or a digest that it is known by. */
    public Optional<ImageReference> storedName(ImageReference reference) {
        return namesOf(reference)
                .filter(name -> byName.containsKey(name.toString()))
                .findFirst();
    }

    /** Whether there is an image with this id. */
    public boolean holds(ImageId id) {
        return images.stream().anyMatch(image -> image.id().equals(id));
    }

    /** The store with these images as well. */
    public LocalImages with(Collection<LocalImage> others) {
        return of(Stream.concat(images.stream(), others.stream()).toList());
    }

    /** The store once these names were taken away; an image goes with the last of its names. */
    public LocalImages without(Collection<ImageReference> names) {
        return of(images.stream()
                .flatMap(image -> image.without(Set.copyOf(names)).stream())
                .toList());
    }

    /** The store, not believing what these images say they were built from. */
    public LocalImages withoutKeys(Set<ImageId> disbelieved) {
        return of(images.stream()
                .map(image -> disbelieved.contains(image.id()) ? image.withoutKey() : image)
                .toList());
    }

    /** The fully qualified names under which a reference may be stored, the likeliest first. */
    public static Stream<ImageReference> namesOf(ImageReference reference) {
        return reference.isFullyQualified()
                ? Stream.of(stored(reference))
                : Stream.of(stored(ImageReference.parse("localhost/" + reference)), stored(reference));
    }

    private static ImageReference stored(ImageReference reference) {
        ImageReference canonical = reference.canonical();
        return canonical
                .digest()
                .map(digest -> canonical.withoutTagAndDigest().withDigest(digest))
                .orElse(canonical);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalImages that && images.equals(that.images);
    }

    @Override
    public int hashCode() {
        return images.hashCode();
    }

    @Override
    public String toString() {
        return images.toString();
    }
}
