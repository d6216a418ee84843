package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.key.Change;
import java.util.List;
import java.util.Optional;

/** Whether the inputs of a build are the ones that its last image was made from. */
public sealed interface Currency {

    /**
     * The inputs are known.
     *
     * @param key the key of a build that started now
     * @param lastImage the image of the last recorded build, if there is a record
     * @param changes what changed since that build
     */
    record Known(BuildKey key, Optional<ImageId> lastImage, List<Change> changes) implements Currency {
        public Known {
            changes = List.copyOf(changes);
        }
    }

    /**
     * The key cannot be told, so no image can be believed.
     *
     * @param why in a few words
     * @param lastImage the image of the last recorded build, where it is certain that it is not current
     * @param changes what is known of why it is not
     */
    record Unknown(String why, Optional<ImageId> lastImage, List<Change> changes) implements Currency {
        public Unknown {
            changes = List.copyOf(changes);
        }

        /** Nothing is known of the last build either. */
        public Unknown(String why) {
            this(why, Optional.empty(), List.of());
        }
    }
}
