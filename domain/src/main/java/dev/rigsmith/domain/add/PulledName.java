package dev.rigsmith.domain.add;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.ShortName;
import java.util.Optional;

/**
 * What a rig that is pulled is to be called: what its user says, or else what its reference says. What the image says of
 * itself never names anything here, since images come from strangers.
 *
 * @param reference where it is pulled from
 * @param typed what the user chose
 */
public record PulledName(ImageReference reference, Optional<String> typed) {

    private static final String REMEDY = "choose one: rig pull REF NAME";

    /** The name of a rig that was made by hand. {@link InvalidInputException} (invalid-name) when it cannot be one. */
    public ShortName ofExtended() {
        String text = typed.orElseGet(() -> lastComponent(reference.repository().path()));
        return ShortName.of(text)
                .orElseThrow(() -> new InvalidInputException(
                        ErrorId.INVALID_NAME,
                        "`" + text + "` cannot be the name: a rig made by hand has 1 to 63 of a-z, 0-9, - and _, "
                                + "beginning and ending with a letter or digit",
                        REMEDY));
    }

    private static String lastComponent(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The name of any other rig. {@link InvalidInputException} (invalid-name) when it cannot be one. */
    public String ofPrefab() {
        try {
            return new NewName(typed.orElseGet(() -> NameDerivation.ofReference(reference)), true).ofPrefab();
        } catch (InvalidInputException refused) {
            throw new InvalidInputException(refused.id(), refused.getMessage(), REMEDY);
        }
    }
}
