package dev.rigsmith.application;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.ports.BundleDraft;
import dev.rigsmith.ports.BundleTarget;
import java.util.List;
import java.util.Optional;

/**
 * A rig that was exported, or would be.
 *
 * @param name the word for it
 * @param bundle empty where nothing was written
 * @param thin whether the layers of its foundation are left out
 * @param notes what the user should know, in whole clauses
 * @param commands what the engine is told, one argument list each
 */
public record Exported(
        String name,
        ImageId image,
        BundleTarget target,
        Optional<BundleDraft.Written> bundle,
        boolean thin,
        boolean signed,
        List<String> notes,
        List<List<String>> commands) {

    public Exported {
        notes = List.copyOf(notes);
        commands = List.copyOf(commands);
    }
}
