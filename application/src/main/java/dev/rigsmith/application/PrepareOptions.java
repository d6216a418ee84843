package dev.rigsmith.application;

import dev.rigsmith.ports.Registries;

/**
 * How to prepare.
 *
 * @param force builds or fetches even when the image is here and current
 * @param pull fetches published images, and the bases of builds, again
 * @param noCache builds even when the image is here and current, and runs also the steps that earlier builds ran
 * @param amongOthers whether other rigs are prepared at the same time
 * @param push shares what a project builds, where it has a place for that
 * @param access how registries are reached
 */
public record PrepareOptions(
        boolean force, boolean pull, boolean noCache, boolean amongOthers, boolean push, Registries.Access access) {

    /** One rig after the other, with steps of earlier builds, and registries as they are configured. */
    public PrepareOptions(boolean force, boolean pull) {
        this(force, pull, false, false, false, Registries.Access.CONFIGURED);
    }

    /** The least work. */
    public static PrepareOptions usual() {
        return new PrepareOptions(false, false);
    }

    /** The same, with registries reached in another way. */
    public PrepareOptions reaching(Registries.Access other) {
        return new PrepareOptions(force, pull, noCache, amongOthers, push, other);
    }

    /** The same, and what a project builds is shared or not. */
    public PrepareOptions sharing(boolean shares) {
        return new PrepareOptions(force, pull, noCache, amongOthers, shares, access);
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
        return new PrepareOptions(force, false, noCache, amongOthers, push, access);
    }

    /** For rigs that are only needed because others are built on them: whoever is to have those needs these. */
    PrepareOptions forBases() {
        return new PrepareOptions(false, false, false, amongOthers, push, access);
    }
}
