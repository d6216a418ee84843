package dev.rigsmith.application;

import dev.rigsmith.domain.garbage.Origin;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.ports.ImageTree;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the images that did not come of a build, and have the key of the image that they were made from. Whoever commits
 * a container of a rig makes one.
 */
final class InheritedKeys {

    private final ImageTree tree;

    InheritedKeys(ImageTree tree) {
        this.tree = tree;
    }

    /** Gives the images without those keys, as far as one of these builds would take them for its own. */
    LocalImages takenFrom(LocalImages images, Collection<? extends Candidate> builds) {
        List<LocalImage> doubtful = builds.stream()
                .filter(Candidate.Complete.class::isInstance)
                .map(Candidate.Complete.class::cast)
                .flatMap(build -> doubtful(build, images).stream())
                .distinct()
                .toList();
        return doubtful.isEmpty() ? images : images.withoutKeys(notBuilt(doubtful));
    }

    /** What the last build made is known to be its own, and costs no question. */
    private static List<LocalImage> doubtful(Candidate.Complete build, LocalImages images) {
        return build.imagesAmong(images)
                .filter(image -> !build.isRecorded(image.id()))
                .toList();
    }

    /** Whether an image came of the build of a key. */
    boolean isOwn(LocalImage image, BuildKey key) {
        return image.isBuiltFrom(key) && notBuilt(List.of(image)).isEmpty();
    }

    private Set<ImageId> notBuilt(List<LocalImage> doubtful) {
        Map<ImageId, Origin> origins = tree.origins(doubtful);
        return doubtful.stream()
                .map(LocalImage::id)
                .filter(id -> origins.get(id) != Origin.RIG)
                .collect(Collectors.toSet());
    }
}
