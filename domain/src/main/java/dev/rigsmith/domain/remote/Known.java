package dev.rigsmith.domain.remote;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.PinnedImage;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The image that a registry's is compared with.
 *
 * @param digests those of documents that a registry gave for it
 * @param image its id, where that is known
 */
public record Known(Set<Digest> digests, Optional<ImageId> image) {

    public Known {
        digests = Set.copyOf(digests);
    }

    /** One that is here. */
    public static Known of(LocalImage image) {
        return new Known(digests(image.digests().stream()), Optional.of(image.id()));
    }

    /** One that a name is held to, here or not. */
    public static Known of(PinnedImage image) {
        return new Known(
                Stream.concat(digests(Stream.of(image.reference())).stream(), Stream.of(image.given()))
                        .collect(Collectors.toSet()),
                image.image());
    }

    private static Set<Digest> digests(Stream<ImageReference> references) {
        return references.flatMap(name -> name.digest().stream()).collect(Collectors.toSet());
    }
}
