package dev.rigsmith.domain.ignore;

import java.util.Objects;

/**
 * A place where an ignore file may lie.
 *
 * @param directory the directory to look in
 * @param name the file's name there, without {@code /}
 */
public record IgnorePlace(Directory directory, String name) {

    /** The directories that the builder looks in. */
    public enum Directory {
        /** The one that holds the Containerfile, inside the context or not. */
        OF_CONTAINERFILE,
        /** The root of the context. */
        OF_CONTEXT
    }

    public IgnorePlace {
        Objects.requireNonNull(directory);
        Objects.requireNonNull(name);
    }
}
