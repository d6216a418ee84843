package dev.rigsmith.application;

import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A rig that was imported, or would be.
 *
 * @param file what it came from, as it was typed
 * @param digest of the whole file
 * @param size bytes of the whole file
 * @param from the name of what the rig was made from
 * @param recipe how many commands made it of that
 * @param image what containers start from now
 * @param warnings what the user should know, in whole clauses
 * @param commands what the engine is told, one argument list each
 */
public record Imported(
        String name,
        String file,
        ImageId imageId,
        Sha256 digest,
        long size,
        Optional<String> from,
        int recipe,
        ImageReference image,
        List<String> warnings,
        Outcome outcome,
        List<List<String>> commands) {

    public Imported {
        warnings = List.copyOf(warnings);
        commands = List.copyOf(commands);
    }

    /** What came of it. */
    public enum Outcome {
        /** The rig is there now. */
        IMPORTED,
        /** The rig was there, with this image. */
        UNCHANGED;

        /** The word for reports: {@code imported}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
