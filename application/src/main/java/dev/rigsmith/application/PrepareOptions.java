package dev.rigsmith.application;

/**
 * How to prepare.
 *
 * @param force builds or fetches even when the image is here and current
 * @param pull fetches published images, and the bases of builds, again
 */
public record PrepareOptions(boolean force, boolean pull) {

    /** The least work. */
    public static PrepareOptions usual() {
        return new PrepareOptions(false, false);
    }
}
