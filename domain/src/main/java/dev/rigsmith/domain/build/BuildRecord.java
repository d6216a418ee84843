package dev.rigsmith.domain.build;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.key.InputSheet;
import dev.rigsmith.domain.rig.RigId;
import java.time.Instant;

/**
 * What is remembered of the last successful build of a rig, so that the next miss can say what changed.
 *
 * @param image what was built
 * @param inputs what it was built from; confidential values are not in it
 */
public record BuildRecord(RigId rig, ImageId image, Instant built, InputSheet inputs) {

    /** What tells this record from others. */
    public BuildMark mark() {
        return new BuildMark(image, inputs.key());
    }
}
