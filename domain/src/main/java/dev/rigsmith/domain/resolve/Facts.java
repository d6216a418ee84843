package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.settings.Settings;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that decides what a word means, gathered at one moment.
 *
 * @param images the local store; empty when there is no engine to ask
 * @param project the project file; empty when there is none here or above
 * @param registered the rows of {@code rigs.yaml}, by name
 * @param templates the templates that were found, the user's over the bundled ones
 */
public record Facts(
        Optional<LocalImages> images,
        Optional<ProjectFacts> project,
        Map<String, RegisteredRig> registered,
        Map<ShortName, TemplateFacts> templates,
        Settings settings) {

    private static final Facts NONE =
            new Facts(Optional.of(LocalImages.none()), Optional.empty(), Map.of(), Map.of(), Settings.none());

    public Facts {
        registered = Map.copyOf(registered);
        templates = Map.copyOf(templates);
    }

    /** An engine with an empty store, and nothing else. */
    public static Facts none() {
        return NONE;
    }
}
