package dev.rigsmith.domain.garbage;

import dev.rigsmith.domain.image.ImageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which images are built on which. */
final class Family {

    private final Map<ImageId, StoredImage> images;
    private final Map<ImageId, Set<ImageId>> children = new HashMap<>();

    Family(Map<ImageId, StoredImage> images) {
        this.images = images;
        images.values()
                .forEach(image -> image.parent()
                        .ifPresent(parent -> children.computeIfAbsent(parent, id -> new HashSet<>())
                                .add(image.id())));
    }

    boolean hasChildren(ImageId image) {
        return !children(image).isEmpty();
    }

    private Set<ImageId> children(ImageId image) {
        return children.getOrDefault(image, Set.of());
    }

    /**
     * The largest part of these images on which nothing else is built.
     *
     * @param killed images that go as well, but whose steps the next build begins with
     */
    Set<ImageId> closed(Set<ImageId> candidates, Set<ImageId> killed) {
        Set<ImageId> ends = endsOf(killed);
        Set<ImageId> closed = new HashSet<>(candidates);
        while (closed.removeIf(image -> children(image).stream()
                .anyMatch(child -> images.get(image).origin() == Origin.STEP
                        ? !closed.contains(child) || ends.contains(child)
                        : !closed.contains(child) && !killed.contains(child)))) {
            // Whatever that one is built on stays as well.
        }
        return closed;
    }

    /** These images, and what lies between them and the last step of their builds: the labels. */
    private Set<ImageId> endsOf(Set<ImageId> killed) {
        Set<ImageId> ends = new HashSet<>(killed);
        boolean grown = true;
        while (grown) {
            Set<ImageId> below = ends.stream()
                    .flatMap(image -> Optional.ofNullable(images.get(image)).flatMap(StoredImage::parent).stream())
                    .filter(parent ->
                            images.containsKey(parent) && images.get(parent).origin() == Origin.RIG)
                    .collect(Collectors.toSet());
            grown = ends.addAll(below);
        }
        return ends;
    }

    /** The room that an image takes beyond what it is built on. */
    long bytes(StoredImage image) {
        long below = image.parent()
                .map(images::get)
                .map(parent -> parent.image().size())
                .orElse(0L);
        return Math.max(0, image.image().size() - below);
    }

    /** What is built on others comes first, so that nothing is ever in the way. */
    List<StoredImage> ordered(Set<ImageId> some) {
        List<StoredImage> found = new ArrayList<>(images.values().stream()
                .filter(image -> some.contains(image.id()))
                .toList());
        found.sort(Comparator.comparing(this::depth).reversed());
        return found;
    }

    /** How many images it is built on. No image is built on itself, whatever an engine says. */
    private int depth(StoredImage image) {
        Set<ImageId> seen = new HashSet<>(Set.of(image.id()));
        StoredImage at = image;
        while (at != null && at.parent().isPresent() && seen.add(at.parent().get())) {
            at = images.get(at.parent().get());
        }
        return seen.size();
    }
}
