package dev.rigsmith.domain.rig;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Optional;

/**
 * A row of the user's {@code rigs.yaml}.
 *
 * @param name as registered; may hold {@code /} and {@code :}, but is no fully qualified reference and holds no digest:
 *     both say already which image they mean
 * @param image where the image is stored, when that is not where the source says
 * @param source what was registered: a reference, or for an extended rig the rig it started from or where it was pulled
 */
public record RegisteredRig(
        String name,
        RigKind kind,
        Optional<ImageReference> image,
        Optional<String> source,
        Optional<String> description) {

    /** Checks the name; {@link InvalidInputException} (invalid-name) when it cannot be the name of a rig. */
    public RegisteredRig {
        ImageReference form = ImageReference.tryParse(name)
                .orElseThrow(() ->
                        refusal(name, "is not the name of a rig", "use a name such as `tools` or `corp/base:1.0`"));
        if (form.isFullyQualified()) {
            throw refusal(name, "names its registry, so it means that image and no rig", "leave the registry out");
        }
        if (form.digest().isPresent()) {
            throw refusal(name, "holds a digest, so it means that image and no rig", "leave the digest out");
        }
    }

    private static InvalidInputException refusal(String name, String why, String remedy) {
        return new InvalidInputException(ErrorId.INVALID_NAME, "`" + name + "` " + why, remedy);
    }
}
