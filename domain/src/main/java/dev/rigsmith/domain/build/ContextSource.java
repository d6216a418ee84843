package dev.rigsmith.domain.build;

/** Where the files of a build come from. */
public sealed interface ContextSource {

    /** A Containerfile that needs no files of its own. */
    record None() implements ContextSource {}

    /**
     * A directory.
     *
     * @param path absolute
     * @param containerfile the Containerfile's absolute path, beside which ignore files of its own may lie
     */
    record Directory(String path, String containerfile) implements ContextSource {}
}
