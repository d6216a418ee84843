package dev.rigsmith.application;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rig that was pulled, or would be.
 *
 * @param kind what it is here
 * @param reference what it came from, as it was typed
 * @param digest of its manifest in the registry
 * @param size bytes of its layers, as they are transferred
 * @param image what containers start from now
 * @param by how it was made by hand, where that is told before it is here
 * @param warnings what the user should know, in whole clauses
 * @param commands what the engine is told, one argument list each
 */
public record Pulled(
        String name,
        RigKind kind,
        ImageReference reference,
        ImageId imageId,
        Digest digest,
        long size,
        ImageReference image,
        Optional<Making> by,
        List<String> warnings,
        Outcome outcome,
        List<List<String>> commands) {

    public Pulled {
        warnings = List.copyOf(warnings);
        commands = List.copyOf(commands);
    }

    Pulled warning(List<String> more) {
        List<String> all = Stream.concat(warnings.stream(), more.stream()).toList();
        return new Pulled(name, kind, reference, imageId, digest, size, image, by, all, outcome, commands);
    }

    /**
     * How a rig was made by hand, as it says.
     *
     * @param from the name of what it was made from
     * @param recipe how many commands made it of that
     */
    public record Making(Optional<String> from, int recipe) {}

    /** What came of it. */
    public enum Outcome {
        /** The rig is there now. */
        PULLED,
        /** The rig was there, with this image. */
        UNCHANGED;

        /** The word for reports: {@code pulled}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
