package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts generated names and digests together to images. */
final class StoredImages {

    private StoredImages() {}

    static LocalImages of(
            Map<ImageReference, ImageId> names, Map<ImageReference, ImageId> digests, Map<ImageId, Labelling> labels) {
        return LocalImages.of(Stream.of(names.values(), digests.values(), labels.keySet())
                .flatMap(ids -> ids.stream())
                .distinct()
                .map(id ->
                        image(id, namesOf(id, names), namesOf(id, digests), labels.getOrDefault(id, Labelling.RIGHT)))
                .toList());
    }

    private static Set<ImageReference> namesOf(ImageId id, Map<ImageReference, ImageId> owners) {
        return owners.entrySet().stream()
                .filter(owner -> owner.getValue().equals(id))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static LocalImage image(
            ImageId id, Set<ImageReference> names, Set<ImageReference> digests, Labelling labelling) {
        List<ImageReference> sorted = digests.stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
        return new LocalImage(id, names, sorted, labelling.of(names), 1, Instant.EPOCH);
    }
}
