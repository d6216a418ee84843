package dev.rigsmith.domain.settings;

import dev.rigsmith.domain.reference.ImageReference;
import java.util.Map;

/**
 * The user's settings.
 *
 * @param prefabs short names and the published images that they stand for
 * @param templateArgs build arguments for every template that declares them, such as {@code BASE_IMAGE}
 */
public record Settings(Map<String, ImageReference> prefabs, Map<String, String> templateArgs) {

    private static final Settings NONE = new Settings(Map.of(), Map.of());

    public Settings {
        prefabs = Map.copyOf(prefabs);
        templateArgs = Map.copyOf(templateArgs);
    }

    /** Nothing is set. */
    public static Settings none() {
        return NONE;
    }
}
