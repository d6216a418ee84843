package dev.rigsmith.domain.rig;

import dev.rigsmith.domain.reference.ImageReference;
import java.util.Optional;

/**
 * A row of the user's {@code rigs.yaml}.
 *
 * @param name as registered; may hold {@code /} and {@code :}
 * @param image where the image is stored, when that is not where the source says
 * @param source what was registered: a reference, or for an extended rig the rig it started from
 */
public record RegisteredRig(
        String name,
        RigKind kind,
        Optional<ImageReference> image,
        Optional<String> source,
        Optional<String> description) {}
