package dev.rigsmith.domain.garbage;

/** Who made an image, as far as its labels and its history tell. A label alone is inherited, and says nothing. */
public enum Origin {
    /** The build of a rig ended with it: the label of its key is among the last things that were written. */
    RIG,
    /** A step on the way there, which the builder keeps for the next build. */
    STEP,
    /** Somebody else, even where it was made from a rig. */
    OTHER
}
