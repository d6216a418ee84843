package dev.rigsmith.domain.rig;

import dev.rigsmith.domain.image.LocalImage;
import java.util.Map;
import java.util.Optional;

/**
 * What an image says of the one that it was made from.
 *
 * @param name a reference, or the short name of the rig that it was committed from
 * @param digest of the manifest that it had then, where the image says so
 * @param kind the kind of that rig, where it is known to be one
 */
public record Parent(String name, Optional<String> digest, Optional<RigKind> kind) {

    /**
     * Reads the labels of a rig's image. One that was committed in a container keeps the labels of the image that the
     * container started from: in the image of an extended rig, what names another rig names its parent.
     */
    public static Optional<Parent> of(RigKind kind, String name, LocalImage image) {
        Map<String, String> labels = image.labels();
        return committedFrom(labels)
                .filter(parent -> kind == RigKind.EXTENDED && !parent.is(kind, name))
                .or(() -> declaredBy(labels));
    }

    private static Optional<Parent> committedFrom(Map<String, String> labels) {
        return Optional.ofNullable(labels.get(RigLabels.KIND))
                .flatMap(RigKind::read)
                .flatMap(kind -> Optional.ofNullable(labels.get(RigLabels.NAME))
                        .flatMap(ShortName::of)
                        .map(name -> new Parent(name.value(), Optional.empty(), Optional.of(kind))));
    }

    private static Optional<Parent> declaredBy(Map<String, String> labels) {
        return Optional.ofNullable(labels.get(RigLabels.BASE_NAME))
                .map(base ->
                        new Parent(base, Optional.ofNullable(labels.get(RigLabels.BASE_DIGEST)), Optional.empty()));
    }

    private boolean is(RigKind otherKind, String otherName) {
        return kind.filter(otherKind::equals).isPresent() && name.equals(otherName);
    }
}
