package dev.rigsmith.domain.garbage;

import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.rig.ShortName;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A name that builds of rigs give to images.
 *
 * @param kind project or template: extended rigs are made by hand, and never here
 */
record RigName(RigKind kind, ShortName rig, ImageReference reference) {

    private static Optional<RigName> of(ImageReference reference) {
        String path = reference.repository().toString();
        return ShortName.of(path.substring(path.lastIndexOf('/') + 1))
                .flatMap(rig -> Stream.of(RigKind.PROJECT, RigKind.TEMPLATE)
                        .filter(kind ->
                                OwnedImages.repository(kind, rig).toString().equals(path))
                        .map(kind -> new RigName(kind, rig, reference))
                        .findFirst());
    }

    /**
     * Gives the rig of a name that an image has because it was built. A name that was given by hand, to whatever image,
     * is none of ours.
     */
    static Optional<RigName> of(ImageReference reference, StoredImage image) {
        return of(reference).filter(name -> image.origin() == Origin.RIG && name.fits(image.image()));
    }

    /** Whether an image has names, and all of them are of builds that have not ended. */
    static boolean areTemporary(StoredImage image) {
        return !image.image().names().isEmpty()
                && image.image().names().stream()
                        .allMatch(name ->
                                of(name, image).filter(RigName::isTemporary).isPresent());
    }

    /** The rig, for grouping. */
    String repository() {
        return OwnedImages.repository(kind, rig).toString();
    }

    boolean isLatest() {
        return reference.equals(OwnedImages.latest(kind, rig));
    }

    boolean isTemporary() {
        return OwnedImages.isWhileBuilding(kind, rig, reference);
    }

    private boolean fits(LocalImage image) {
        return kind.word().equals(image.labels().get(RigLabels.KIND))
                && rig.value().equals(image.labels().get(RigLabels.NAME))
                && image.key().filter(this::fits).isPresent();
    }

    private boolean fits(BuildKey key) {
        return isLatest()
                || reference.equals(OwnedImages.ofKey(kind, rig, key))
                || OwnedImages.scopeOfBuild(reference)
                        .filter(scope -> reference.equals(OwnedImages.whileBuilding(kind, rig, key, scope)))
                        .isPresent();
    }

    boolean isOfKey() {
        return !isLatest() && !isTemporary();
    }
}
