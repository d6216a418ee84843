package dev.rigsmith.domain.rig;

import java.util.Optional;

/**
 * Which rig a build belongs to.
 *
 * @param project the absolute path of the file that declares it, for project rigs: two projects may both have a
 *     {@code dev}
 */
public record RigId(RigKind kind, ShortName name, Optional<String> project) {

    /** The identity of a template rig. */
    public static RigId template(ShortName name) {
        return new RigId(RigKind.TEMPLATE, name, Optional.empty());
    }

    /** The identity of a rig of this project file. */
    public static RigId project(ShortName name, String file) {
        return new RigId(RigKind.PROJECT, name, Optional.of(file));
    }
}
