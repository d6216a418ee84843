package dev.rigsmith.domain.containerfile;

/**
 * The two readings of arguments that builders have. A build key counts the images of both, since the builder at hand
 * may be of either kind; in nearly every file they agree.
 */
enum Dialect {
    /**
     * As documented: platform arguments are known in the global scope and cannot be given other defaults, and a stage
     * inherits the arguments of the stage it starts from.
     */
    DOCUMENTED,
    /**
     * As in buildah 1.28: a FROM takes platform arguments from the building machine unless some ARG declares them, sees
     * values given for arguments that only a stage declares, and stages inherit no arguments.
     */
    EARLIER
}
