package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildOverrides;
import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.Registries;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How to build rigs of a project.
 *
 * @param noCache builds what is current as well, and runs every step
 * @param pull fetches bases again
 * @param keepGoing goes on with other rigs after a failure
 * @param jobs how many builds run at once, at least 1
 * @param overrides what is otherwise than declared
 * @param push shares what was built
 * @param access how registries are reached
 */
public record BuildOptions(
        boolean noCache,
        boolean pull,
        boolean keepGoing,
        int jobs,
        BuildOverrides overrides,
        boolean push,
        Registries.Access access) {

    /** With registries as they are configured, and nothing shared. */
    public BuildOptions(boolean noCache, boolean pull, boolean keepGoing, int jobs, BuildOverrides overrides) {
        this(noCache, pull, keepGoing, jobs, overrides, false, Registries.Access.CONFIGURED);
    }

    /** As many at once as usually pays: most builds wait for the network or the disk half of the time. */
    public static final int USUAL_JOBS = 2;

    /** The least work, as declared. */
    public static BuildOptions usual() {
        return new BuildOptions(false, false, false, USUAL_JOBS, BuildOverrides.none());
    }

    /** Overrides are for the rigs that were named, not for those that they are built on. */
    UnaryOperator<BuildSpec> edit(Set<ShortName> named) {
        return declared -> named.contains(declared.rig().name()) ? overrides.on(declared) : declared;
    }

    PrepareOptions preparing(boolean named, boolean amongOthers) {
        return new PrepareOptions(false, named && pull, named && noCache, amongOthers, push, access);
    }
}
