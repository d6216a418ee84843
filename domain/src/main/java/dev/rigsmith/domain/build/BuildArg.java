package dev.rigsmith.domain.build;

import java.util.Optional;

/**
 * The value of a build argument.
 *
 * @param value empty where the argument is passed without one, which is not the same as passing an empty text
 * @param confidential whether the value came from the environment, and so is never shown, logged or recorded
 */
public record BuildArg(Optional<String> value, boolean confidential) {

    /** A value written down where everybody may read it. */
    public static BuildArg of(String value) {
        return new BuildArg(Optional.of(value), false);
    }

    /** A value that came from the environment. */
    public static BuildArg fromEnvironment(String value) {
        return new BuildArg(Optional.of(value), true);
    }

    /** An argument that is passed without a value. */
    public static BuildArg unset() {
        return new BuildArg(Optional.empty(), false);
    }

    /** Whether a text may give a confidential value away. */
    public boolean isPartOf(String text) {
        return confidential
                && value.filter(secret -> !secret.isEmpty() && text.contains(secret))
                        .isPresent();
    }

    @Override
    public String toString() {
        return confidential ? "(from the environment)" : value.orElse("(unset)");
    }
}
