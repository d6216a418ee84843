package dev.rigsmith.domain.remove;

import java.util.Optional;

/**
 * A template of the user's.
 *
 * @param place its directory or file, as the user knows it
 * @param behind the Containerfile of the template that shows once this one is gone, as the user knows it
 */
public record OwnTemplate(String place, Optional<String> behind) {}
