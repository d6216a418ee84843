package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.rig.RigId;
import java.util.function.Supplier;

/** A rig that can be built, as far as its own files say. One that is broken must not hide the others. */
sealed interface Draft {

    RigId rig();

    /** The Containerfile as the user knows it. */
    String location();

    /** The Containerfile makes sense. */
    record Sound(BuildSpec spec) implements Draft {
        @Override
        public RigId rig() {
            return spec.rig();
        }

        @Override
        public String location() {
            return spec.containerfileName();
        }
    }

    /** The Containerfile cannot be read, or makes no sense. */
    record Broken(RigId rig, String location, RigsmithException why) implements Draft {}

    static Draft of(RigId rig, String location, Supplier<BuildSpec> reading) {
        try {
            BuildSpec spec = reading.get();
            spec.bases();
            return new Sound(spec);
        } catch (RigsmithException why) {
            return new Broken(rig, location, why);
        }
    }

    /** The same draft; broken where the check fails. */
    static Draft of(Draft draft, Runnable check) {
        try {
            check.run();
            return draft;
        } catch (RigsmithException why) {
            return new Broken(draft.rig(), draft.location(), why);
        }
    }
}
