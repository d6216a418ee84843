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
     * As buildah 1.28 does, with either of the parsers that it is built with: a {@code FROM} knows the arguments declared
     * before it and nothing else, or else takes undeclared platform arguments from the building machine and sees values
     * given for arguments that only a stage declares. A default of a platform argument holds
     * unless the build is for another platform. Stages inherit no arguments, and a mount sees every value given.
     */
    EARLIER
}
