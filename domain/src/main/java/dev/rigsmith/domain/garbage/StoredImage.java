package dev.rigsmith.domain.garbage;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.Repository;
import java.util.List;
import java.util.Optional;

/**
 * An image of the store, named or not, in its place among the others.
 *
 * @param parent the image that it is one step more than; empty where that is not in the store
 */
public record StoredImage(LocalImage image, Optional<ImageId> parent, Origin origin) {

    /** What the store knows it by. */
    public ImageId id() {
        return image.id();
    }

    /** The same, where the digests of a repository are no names. */
    public StoredImage notNamedIn(Repository repository) {
        List<ImageReference> others = image.digests().stream()
                .filter(name -> !name.repository().equals(repository))
                .toList();
        return new StoredImage(
                new LocalImage(image.id(), image.names(), others, image.labels(), image.size(), image.created()),
                parent,
                origin);
    }

    /** One that was pulled by its digest has that for its name. Engines tell no digest of an image that lost its last name. */
    boolean isNameless() {
        return image.names().isEmpty() && image.digests().isEmpty();
    }

    /** Whether it has no name, and says which key it belongs to. */
    boolean isNameless(Origin wanted) {
        return isNameless() && origin == wanted && image.key().isPresent();
    }
}
