package dev.rigsmith.domain.image;

import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigLabels;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An image of the local store.
 *
 * @param names fully qualified, with tag
 * @param digests the repositories it was pulled from or pushed to, with the digest of its manifest there
 * @param size bytes, as the engine counts them
 */
public record LocalImage(
        ImageId id,
        Set<ImageReference> names,
        List<ImageReference> digests,
        Map<String, String> labels,
        long size,
        Instant created) {

    public LocalImage {
        names = Set.copyOf(names);
        digests = List.copyOf(digests);
        labels = Map.copyOf(labels);
    }

    /** The same image, listed twice by an engine that gives a line for every name. */
    LocalImage mergedWith(LocalImage other) {
        return new LocalImage(
                id, union(names, other.names), List.copyOf(union(digests, other.digests)), labels, size, created);
    }

    /** The same, made at this instant. */
    public LocalImage createdAt(Instant instant) {
        return new LocalImage(id, names, digests, labels, size, instant);
    }

    /** The same, not believing what it says it was built from. */
    LocalImage withoutKey() {
        Map<String, String> others = new HashMap<>(labels);
        others.remove(RigLabels.KEY);
        return new LocalImage(id, names, digests, others, size, created);
    }

    /** The same without these names; empty when none is left. One that loses nothing stays, be it without a name. */
    Optional<LocalImage> without(Set<ImageReference> gone) {
        if (Stream.concat(names.stream(), digests.stream()).noneMatch(gone::contains)) {
            return Optional.of(this);
        }
        Set<ImageReference> left = new HashSet<>(names);
        left.removeAll(gone);
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new LocalImage(id, left, digests, labels, size, created));
    }

    private static Set<ImageReference> union(Collection<ImageReference> some, Collection<ImageReference> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The key that the image says it was built from, if it says one. */
    public Optional<BuildKey> key() {
        return Optional.ofNullable(labels.get(RigLabels.KEY)).flatMap(BuildKey::read);
    }

    /** Whether the image says that it was built from exactly this key. */
    public boolean isBuiltFrom(BuildKey key) {
        return key().filter(key::equals).isPresent();
    }

    /** The manifest digest under which a registry knows the image, if it ever met one. */
    public Optional<Digest> manifestDigest() {
        return digests.stream().flatMap(name -> name.digest().stream()).findFirst();
    }
}
