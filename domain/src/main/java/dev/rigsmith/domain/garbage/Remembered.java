package dev.rigsmith.domain.garbage;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.rig.RigId;

/**
 * The last build of a rig, as it is remembered.
 *
 * @param gone whether the rig is certain not to be declared any more
 */
public record Remembered(RigId rig, ImageId image, boolean gone) {}
