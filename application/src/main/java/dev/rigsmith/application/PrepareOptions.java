package dev.rigsmith.application;

/**
 * How to prepare.
 *
 * @param force builds or fetches even when the image is here and current
 * @param pull fetches published images, and the bases of builds, again
 * @param noCache builds even when the image is here and current, and runs also the steps that earlier builds ran
 * @param amongOthers whether other rigs are prepared at the same time
 */
public record PrepareOptions(boolean force, boolean pull, boolean noCache, boolean amongOthers) {

    /** One rig after the other, with steps of earlier builds. */
    public PrepareOptions(boolean force, boolean pull) {
        this(force, pull, false, false);
    }

    /** The least work. */
    public static PrepareOptions usual() {
        return new PrepareOptions(false, false);
    }

    /** Whether what is here and current is built all the same. */
    boolean rebuilds() {
        return force || noCache;
    }

    /** Whether a published image that is here is fetched all the same. */
    boolean fetches() {
        return force || pull;
    }

    /** The same, once images were fetched again. */
    PrepareOptions pulled() {
        return new PrepareOptions(force, false, noCache, amongOthers);
    }

    /** For rigs that are only needed because others are built on them. */
    PrepareOptions forBases() {
        return new PrepareOptions(false, false, false, amongOthers);
    }
}
