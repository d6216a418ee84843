package dev.rigsmith.application;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A rig that was pushed, or would be.
 *
 * @param reference where it is now, with a tag
 * @param digest of its manifest there; empty where it is not there yet
 * @param size bytes of its layers, as they are transferred, where that is known
 * @param replaces the digest of what had that name before
 * @param notes what the user should know, in whole clauses
 * @param commands what the engine is told, one argument list each
 */
public record Pushed(
        String name,
        RigKind kind,
        ImageReference reference,
        ImageId imageId,
        Optional<Digest> digest,
        Optional<Long> size,
        Optional<Digest> replaces,
        List<String> notes,
        Outcome outcome,
        List<List<String>> commands) {

    public Pushed {
        notes = List.copyOf(notes);
        commands = List.copyOf(commands);
    }

    /** What came of it. */
    public enum Outcome {
        /** The registry has it now. */
        PUSHED,
        /** The registry had it. */
        UNCHANGED;

        /** The word for reports: {@code pushed}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The reference that means this image for ever; without a digest where it is not there yet. */
    public ImageReference exact() {
        return digest.map(reference::withDigest).orElse(reference);
    }
}
