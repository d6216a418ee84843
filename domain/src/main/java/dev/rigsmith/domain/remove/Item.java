package dev.rigsmith.domain.remove;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.ShortName;
import java.util.List;

/** One thing that a removal takes away. */
public sealed interface Item {

    /** It in a few words, as people know it. */
    String text();

    /** A name of an image, and the image with its last name. */
    record Image(ImageReference name) implements Item {
        @Override
        public String text() {
            return name.toString();
        }
    }

    /** What is remembered of the last build of a rig. */
    record Record(RigId rig) implements Item {
        @Override
        public String text() {
            return "the record of its last build";
        }
    }

    /** The files of a template of the user's. */
    record Template(ShortName name, List<String> places) implements Item {
        public Template {
            places = List.copyOf(places);
        }

        @Override
        public String text() {
            return "the template " + String.join(" and ", places);
        }
    }

    /** A row of {@code rigs.yaml}. */
    record Row(RegisteredRig rig) implements Item {
        @Override
        public String text() {
            return "its entry in rigs.yaml";
        }
    }
}
