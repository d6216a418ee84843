package dev.rigsmith.domain.build;

import dev.rigsmith.domain.containerfile.Containerfile;

/** Where the files of a build come from. */
public sealed interface ContextSource {

    /** A Containerfile that needs no files of its own. */
    record None() implements ContextSource {}

    /**
     * A directory.
     *
     * @param path absolute
     * @param containerfile the Containerfile's absolute path, beside which ignore files of its own may lie
     * @param mounted whether a step mounts the context: a mount shows ignored paths too
     */
    record Directory(String path, String containerfile, boolean mounted) implements ContextSource {

        /** A directory that steps only copy from. */
        public Directory(String path, String containerfile) {
            this(path, containerfile, false);
        }
    }

    /** The same files, for a build of this Containerfile. */
    default ContextSource usedBy(Containerfile containerfile) {
        return this instanceof Directory directory && containerfile.mountsContext()
                ? new Directory(directory.path(), directory.containerfile(), true)
                : this;
    }
}
