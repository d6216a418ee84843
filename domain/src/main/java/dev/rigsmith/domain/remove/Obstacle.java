package dev.rigsmith.domain.remove;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigId;

/** What stands in the way of removing a rig. */
public sealed interface Obstacle {

    /** It in a few words, for a sentence. */
    String text();

    /** A container was made from an image that would go. */
    record Used(ImageReference image, String container) implements Obstacle {
        @Override
        public String text() {
            return "container " + container + " uses " + image;
        }
    }

    /** Another rig is built on it. */
    record BuiltOn(RigId rig) implements Obstacle {
        @Override
        public String text() {
            return "the " + rig.kind().word() + " rig `" + rig.name() + "`"
                    + rig.project().map(file -> " of " + file).orElse("") + " is built on it";
        }
    }
}
