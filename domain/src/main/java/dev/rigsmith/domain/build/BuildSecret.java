package dev.rigsmith.domain.build;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import java.util.Map;

/**
 * A secret that a build step may mount. Only the id counts towards the key; the value is never read by Rigsmith.
 *
 * @param source where the builder finds the value
 */
public record BuildSecret(String id, Source source) {

    /** Where the value of a secret is. */
    public sealed interface Source {}

    /** In an environment variable. */
    public record Variable(String name) implements Source {}

    /** In a file, by absolute path. */
    public record File(String path) implements Source {}

    /**
     * Refuses a secret that there is none of.
     *
     * @param environment where variables are looked for
     * @throws InvalidInputException (invalid-argument) when it is in a variable that is not set
     */
    public void requireIn(Map<String, String> environment) {
        if (source instanceof Variable variable && !environment.containsKey(variable.name())) {
            throw new InvalidInputException(
                    ErrorId.INVALID_ARGUMENT,
                    "secret `" + id + "` reads the variable " + variable.name() + ", which is not set",
                    "set " + variable.name() + ", or take the secret from elsewhere");
        }
    }
}
