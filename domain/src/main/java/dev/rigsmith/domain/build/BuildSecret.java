package dev.rigsmith.domain.build;

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
}
