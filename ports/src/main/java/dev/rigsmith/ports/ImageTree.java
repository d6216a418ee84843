package dev.rigsmith.ports;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.garbage.StoredImage;
import dev.rigsmith.domain.image.ImageId;
import java.util.List;

/** The images of the store that {@link ImageStore} tells of, those without a name as well, and how they belong together. */
public interface ImageTree {

    /**
     * Gives every image of the store, each once. Dearer than {@link ImageStore#images()}.
     *
     * @throws EngineException when the engine is missing or cannot answer; never an empty answer instead
     */
    List<StoredImage> all();

    /**
     * Drops an image that has no name, and nothing besides it. One that is not there is no error.
     *
     * @throws EngineException when a container uses it
     */
    void drop(ImageId nameless);

    /** The command that {@link #drop} would run. */
    List<String> dropCommand(ImageId nameless);
}
